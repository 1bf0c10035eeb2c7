import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { effectiveSampleSize } from '../../../src/lab/stats/effective-sample-size.ts';
import { mean } from '../../../src/lab/stats/mean.ts';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';
import { autoregressive } from './autoregressive.ts';

describe('effectiveSampleSize', () => {
  it.each(reference.series)('agrees with the reference on $values', (series) => {
    expect(relativeError(effectiveSampleSize(series.values), series.effectiveSampleSize)).toBeLessThan(1e-9);
  });

  it.each([0, 0.3, 0.6, 0.9])(
    'nears (1 − k) ÷ (1 + k) of all where each value keeps the share k = %d',
    (keep) => {
      const random = mulberry32(1);
      const shares = Array.from(
        { length: 30 },
        () => effectiveSampleSize(autoregressive(8_000, keep, random)) / 8_000,
      );
      expect(relativeError(mean(shares), (1 - keep) / (1 + keep))).toBeLessThan(0.08);
    },
  );

  it('gives the error of the mean that ten thousand correlated samples understate', () => {
    const random = mulberry32(2);
    const series = Array.from({ length: 200 }, () => autoregressive(1_000, 0.8, random));
    const errors = series.map((values) => standardDeviation(values) / Math.sqrt(effectiveSampleSize(values)));
    expect(relativeError(mean(errors), standardDeviation(series.map(mean)))).toBeLessThan(0.15);
  });

  it('counts all of values that swing from side to side, or do not move', () => {
    expect(effectiveSampleSize([1, -1, 1, -1, 1, -1])).toBe(6);
    expect(effectiveSampleSize([0.1, 0.1, 0.1])).toBe(3);
    expect(effectiveSampleSize([1, 2])).toBe(2);
  });

  it('leaves few of values on a slope', () => {
    expect(effectiveSampleSize(Array.from({ length: 1_000 }, (_, i) => i))).toBeLessThan(5);
  });

  it.each([[[]], [[1]], [[1, NaN]], [[1, Infinity]]])('refuses %j', (values) => {
    expect(() => effectiveSampleSize(values)).toThrow(RangeError);
  });
});
