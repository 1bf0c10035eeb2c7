import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { equivalence } from '../../../src/lab/stats/equivalence.ts';
import { studentInterval } from '../../../src/lab/stats/student-interval.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('equivalence', () => {
  it.each(reference.equivalence)(
    'agrees with the reference on $values within $margin',
    ({ values, margin, p }) => {
      expect(relativeError(equivalence(values, margin), p)).toBeLessThan(1e-9);
    },
  );

  it('is 0.05 or less exactly where the 90 % interval lies inside the margin', () => {
    const random = mulberry32(1);
    for (let trial = 0; trial < 300; trial++) {
      const values = Array.from({ length: 5 }, () => 0.002 + 0.006 * normal(random));
      const { low, high } = studentInterval(values, 0.9);
      const inside = low >= -Math.log(1.01) && high <= Math.log(1.01);
      expect(equivalence(values, 0.01) <= 0.05).toBe(inside);
    }
  });

  it('is the same with the cases exchanged', () => {
    const values = [0.004, -0.001, 0.003];
    expect(
      equivalence(
        values.map((value) => -value),
        0.01,
      ),
    ).toBe(equivalence(values, 0.01));
  });

  it('finds cases that differ by the margin equivalent 5 times in 100', () => {
    const random = mulberry32(2);
    let found = 0;
    for (let trial = 0; trial < 4_000; trial++) {
      const values = Array.from({ length: 8 }, () => Math.log(1.01) + 0.003 * normal(random));
      if (equivalence(values, 0.01) <= 0.05) found++;
    }
    expect(found / 4_000).toBeGreaterThan(0.04);
    expect(found / 4_000).toBeLessThan(0.06);
  });

  it('has no doubt about values without spread', () => {
    expect(equivalence([0, 0, 0], 0.01)).toBe(0);
    expect(equivalence([0.5, 0.5], 0.01)).toBe(1);
    expect(equivalence([Math.log1p(0.01), Math.log1p(0.01)], 0.01)).toBe(1);
  });

  it('stays a number where the spread is all but nothing', () => {
    expect(equivalence([0, 1e-160], 0.01)).toBeLessThan(1e-90);
    expect(equivalence([1, 1 + 1e-15], 0.01)).toBeCloseTo(1, 12);
  });

  it.each([[[]], [[0.01]], [[0.01, NaN]], [[0.01, Infinity]]])('refuses %j', (values) => {
    expect(() => equivalence(values, 0.01)).toThrow(RangeError);
  });

  it.each([0, -1, NaN])('refuses a margin of %d', (margin) => {
    expect(() => equivalence([0, 0.01], margin)).toThrow(RangeError);
  });
});
