import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { tieStep } from '../../../src/lab/stats/tie-step.ts';
import { lognormal } from '../../support/lognormal.ts';

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);

describe('tieStep', () => {
  it('is the least gap between neighbours that both repeat', () => {
    expect(tieStep([1, 1, 3, 3, 4, 4, 9, 9])).toBe(1);
    expect(tieStep([1, 1, 1.5, 3, 3, 5, 5])).toBe(2);
  });

  it('is the step of rounded values', () => {
    const values = lognormal(500, 0.2, mulberry32(1)).map((value) => Math.round(value / 0.05) * 0.05);
    expect(tieStep(sorted(values))).toBeCloseTo(0.05, 12);
  });

  it('is that step also where differences of clock readings blur it', () => {
    const random = mulberry32(2);
    const values = lognormal(500, 0.2, random).map((value) => {
      const start = 1e6 * random();
      return start + Math.round(value / 0.05) * 0.05 - start;
    });
    expect(tieStep(sorted(values))).toBeCloseTo(0.05, 8);
  });

  it.each([[[]], [[1]], [[1, 1, 1]], [[1, 2, 3]], [[1, 1, 2, 3, 3]], [[0, 0, 0]]])(
    'is 0 for %j',
    (ascending) => {
      expect(tieStep(ascending)).toBe(0);
    },
  );

  it('is 0 or nearly so for values that are not rounded', () => {
    expect(tieStep(sorted(lognormal(10_000, 0.2, mulberry32(3))))).toBeLessThan(1e-3);
  });
});
