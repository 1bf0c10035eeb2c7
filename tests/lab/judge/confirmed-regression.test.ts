import { describe, expect, it } from 'vitest';
import { confirmedRegression } from '../../../src/lab/judge/confirmed-regression.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { normal } from '../../support/normal.ts';

const steady = [1, 1.01, 0.99, 1, 1.005, 0.995];

describe('confirmedRegression', () => {
  it('is told by the second run at a slower level, and by no other', () => {
    const told = [0, 1, 2, 3, 4].map((slow) =>
      confirmedRegression([...steady, ...Array.from({ length: slow }, (_, nth) => 1.2 + nth / 1000)]),
    );
    expect(told.map((ratio) => ratio !== undefined)).toEqual([false, false, true, false, false]);
    expect(told[2]).toBeCloseTo(1.201, 2);
  });

  it('is not told where one of the two may be noise, or both are faster', () => {
    expect(confirmedRegression([...steady, 1.2, 1.012])).toBeUndefined();
    expect(confirmedRegression([...steady, 1.012, 1.2])).toBeUndefined();
    expect(confirmedRegression([...steady, 0.8, 0.8])).toBeUndefined();
  });

  it('is not told of less than the margin, or of too few runs', () => {
    expect(confirmedRegression([1, 1, 1, 1, 1.004, 1.004])).toBeUndefined();
    expect(confirmedRegression([1, 1, 1, 1, 1.004, 1.004], { margin: 0.003 })).toBeCloseTo(1.004, 6);
    expect(confirmedRegression([1, 1, 1, 1.2, 1.2])).toBeUndefined();
    expect(confirmedRegression([])).toBeUndefined();
  });

  it('is told against the present level, not against one before it', () => {
    const faster = [2, 2.01, 1.99, 2, 2.02, ...steady];
    expect(confirmedRegression([...faster, 1.2, 1.2])).toBeCloseTo(1.2, 2);
    expect(confirmedRegression([-1, -1, -1, -1, -0.5, -0.5])).toBeUndefined();
  });

  it('is told of nothing in fewer than 1 of 200 series of noise alone', () => {
    const random = mulberry32(12);
    const series = Array.from({ length: 2000 }, () =>
      Array.from({ length: 20 }, () => Math.exp(0.02 * normal(random))),
    );
    expect(series.filter((figures) => confirmedRegression(figures) !== undefined).length).toBeLessThan(10);
  });
});
