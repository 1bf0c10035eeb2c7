import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { welchRatio } from '../../../src/lab/stats/welch-ratio.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('welchRatio', () => {
  it.each(reference.welch)('agrees with the reference on $candidate', (pair) => {
    const { ratio, interval } = welchRatio(pair.baseline, pair.candidate);
    expect(relativeError(ratio, pair.ratio)).toBeLessThan(1e-9);
    expect(relativeError(interval.low, pair.interval.low)).toBeLessThan(1e-9);
    expect(relativeError(interval.high, pair.interval.high)).toBeLessThan(1e-9);
  });

  it('does not mind the order within a list', () => {
    const [a, b] = [lognormal(4, 0.5, mulberry32(1)), lognormal(6, 0.5, mulberry32(2))];
    const [one, other] = [welchRatio(a, b), welchRatio(a.toReversed(), b.toReversed())];
    expect(relativeError(one.interval.low, other.interval.low)).toBeLessThan(1e-12);
  });

  it('is certain where neither list has a spread', () => {
    expect(welchRatio([2, 2], [2, 2, 2])).toEqual({ ratio: 1, interval: { low: 1, high: 1 } });
  });

  it.each([
    [[1], [1, 2]],
    [[1, 2], []],
    [
      [0, 1],
      [1, 2],
    ],
    [
      [1, 2],
      [1, Infinity],
    ],
  ])('refuses %j and %j', (baseline, candidate) => {
    expect(() => welchRatio(baseline, candidate)).toThrow(RangeError);
  });

  it('covers the true ratio about 95 times in 100 where sizes and spreads differ', () => {
    const random = mulberry32(4);
    let covered = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      const { interval } = welchRatio(lognormal(5, 0.05, random), lognormal(12, 0.2, random));
      if (contains(interval, 1)) covered++;
    }
    expect(covered / 2_000).toBeGreaterThan(0.93);
    expect(covered / 2_000).toBeLessThan(0.97);
  });
});
