import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { predictedRatio } from '../../../src/lab/stats/predicted-ratio.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('predictedRatio', () => {
  it.each(reference.predicted)(
    'agrees with the reference on $before and $after',
    ({ before, after, ...wanted }) => {
      const { ratio, interval } = predictedRatio(before, after);
      expect(relativeError(ratio, wanted.ratio)).toBeLessThan(1e-9);
      expect(relativeError(interval.low, wanted.interval.low)).toBeLessThan(1e-9);
      expect(relativeError(interval.high, wanted.interval.high)).toBeLessThan(1e-9);
    },
  );

  it('is certain where the runs before did not differ', () => {
    const { ratio, interval } = predictedRatio([2, 2, 2], 3);
    expect(ratio).toBeCloseTo(1.5, 12);
    expect(interval).toEqual({ low: ratio, high: ratio });
  });

  it.each([
    [[1], 1],
    [[1, 2], 0],
    [[1, -2], 1],
    [[1, 2], NaN],
    [[1, Infinity], 1],
  ])('refuses %j and %j', (before, after) => {
    expect(() => predictedRatio(before, after)).toThrow(RangeError);
  });

  it('has no difference in its interval about 95 times in 100 where there is none', () => {
    const random = mulberry32(5);
    let covered = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      const [after] = lognormal(1, 0.1, random);
      if (contains(predictedRatio(lognormal(6, 0.1, random), after).interval, 1)) covered++;
    }
    expect(covered / 2_000).toBeGreaterThan(0.93);
    expect(covered / 2_000).toBeLessThan(0.97);
  });
});
