import { describe, expect, it } from 'vitest';
import { standardisedMoment } from '../../../src/lab/stats/standardised-moment.ts';

describe('standardisedMoment', () => {
  it('is 0 and 1 for the first two, whatever the values', () => {
    expect(standardisedMoment([1, 5, 5, 9.25], 1)).toBeCloseTo(0, 14);
    expect(standardisedMoment([1, 5, 5, 9.25], 2)).toBeCloseTo(1, 14);
  });

  it('has its closed form for one value unlike the others', () => {
    const share = 1 / 5;
    const third = (1 - 2 * share) / Math.sqrt(share * (1 - share));
    expect(standardisedMoment([7, 7, 7, 7, 8], 3)).toBeCloseTo(third, 14);
  });

  it('does not mind unit, offset or scale, however small', () => {
    const values = [1, 2, 4, 16];
    const third = standardisedMoment(values, 3) ?? NaN;
    for (const scale of [2 ** -700, 2 ** 700]) {
      expect(
        standardisedMoment(
          values.map((value) => value * scale),
          3,
        ),
      ).toBeCloseTo(third, 13);
    }
    expect(
      standardisedMoment(
        values.map((value) => value + 2 ** 45),
        3,
      ),
    ).toBeCloseTo(third, 13);
  });

  it.each([[[3]], [[0.1, 0.1, 0.1]], [Array.from({ length: 100_000 }, () => 0.1)]])(
    'has nothing to say without a spread',
    (values) => {
      expect(standardisedMoment(values, 3)).toBeUndefined();
    },
  );

  it.each([[[]], [[1, NaN]], [[Infinity, 1]]])('refuses %j', (values) => {
    expect(() => standardisedMoment(values, 3)).toThrow(RangeError);
  });
});
