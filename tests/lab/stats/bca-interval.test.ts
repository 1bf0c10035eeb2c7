import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { bcaInterval, type Statistic } from '../../../src/lab/stats/bca-interval.ts';
import { mean } from '../../../src/lab/stats/mean.ts';
import { median } from '../../../src/lab/stats/median.ts';
import { quantile } from '../../../src/lab/stats/quantile.ts';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';
import { relativeError } from '../../support/relative-error.ts';

const statistics: Record<string, Statistic> = {
  mean,
  median,
  // Sorts what it is handed, as it may.
  p90: (values) => quantile(values.sort(), 0.9),
  deviation: standardDeviation,
};

const twenty = Array.from({ length: 20 }, (_, i) => i);

describe('bcaInterval', () => {
  it.each(reference.bca)(
    'agrees with the reference, draw for draw, on the $statistic with seed $seed',
    (case_) => {
      const { values, statistic, seed, resamples, level, interval } = case_;
      const found = bcaInterval(values, statistics[statistic], mulberry32(seed), { resamples, level });
      expect(relativeError(found.low, interval.low)).toBeLessThan(1e-9);
      expect(relativeError(found.high, interval.high)).toBeLessThan(1e-9);
    },
  );

  it('draws once for each value of each of 2,000 resamples', () => {
    let draws = 0;
    const random = mulberry32(1);
    bcaInterval(twenty, mean, () => {
      draws++;
      return random();
    });
    expect(draws).toBe(2_000 * 20);
  });

  it('moves and scales with the values', () => {
    const values = lognormal(30, 0.5, mulberry32(2));
    const plain = bcaInterval(values, mean, mulberry32(3));
    const moved = bcaInterval(
      values.map((value) => 8 * value + 64),
      mean,
      mulberry32(3),
    );
    expect(relativeError(moved.low, 8 * plain.low + 64)).toBeLessThan(1e-12);
    expect(relativeError(moved.high, 8 * plain.high + 64)).toBeLessThan(1e-12);
  });

  it('is a point where all values are one', () => {
    const constant = twenty.map(() => 0.1);
    expect(bcaInterval(constant, median, mulberry32(1))).toEqual({ low: 0.1, high: 0.1 });
  });

  it('leaves the values as they are', () => {
    const values = twenty.toReversed();
    bcaInterval(values, (all) => all.sort()[3], mulberry32(1));
    expect(values).toEqual(twenty.toReversed());
  });

  it('covers the median of a skewed population about 95 times in 100', () => {
    const random = mulberry32(4);
    let covered = 0;
    for (let trial = 0; trial < 400; trial++) {
      const interval = bcaInterval(lognormal(40, 0.6, random), median, random, { resamples: 400 });
      if (contains(interval, 1)) covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.98);
  });

  it('covers the mean of a skewed population nearly as often, missing on both sides', () => {
    const random = mulberry32(5);
    const truth = Math.exp(0.5 ** 2 / 2);
    let above = 0;
    let below = 0;
    for (let trial = 0; trial < 500; trial++) {
      const { low, high } = bcaInterval(lognormal(60, 0.5, random), mean, random, { resamples: 500 });
      if (low > truth) above++;
      if (high < truth) below++;
    }
    expect((above + below) / 500).toBeLessThan(0.08);
    expect(above).toBeGreaterThan(2);
    expect(below).toBeGreaterThan(2);
  });

  it.each([
    ['none', []],
    ['19', twenty.slice(1)],
    ['NaN', [...twenty, NaN]],
    ['an infinite one', [...twenty, Infinity]],
  ])('refuses %s', (_, values) => {
    expect(() => bcaInterval(values, mean, mulberry32(1))).toThrow(RangeError);
  });

  it.each([
    { resamples: 99 },
    { resamples: 100.5 },
    { resamples: NaN },
    { level: 0 },
    { level: 1 },
    { level: NaN },
  ])('refuses %j', (options) => {
    expect(() => bcaInterval(twenty, mean, mulberry32(1), options)).toThrow(RangeError);
  });

  it('refuses a statistic that is no number, or that no resample reaches', () => {
    expect(() => bcaInterval(twenty, () => NaN, mulberry32(1))).toThrow('the statistic is NaN');
    const distinct: Statistic = (values) => new Set(values).size;
    expect(() => bcaInterval(twenty, distinct, mulberry32(1))).toThrow(/beyond that of all resamples/);
  });
});
