import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { pairedRatio } from '../../../src/lab/stats/paired-ratio.ts';
import { welchRatio } from '../../../src/lab/stats/welch-ratio.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('pairedRatio', () => {
  it.each(reference.paired)('agrees with the reference on $candidate', (pair) => {
    const { ratio, interval } = pairedRatio(pair.baseline, pair.candidate);
    expect(relativeError(ratio, pair.ratio)).toBeLessThan(1e-9);
    expect(relativeError(interval.low, pair.interval.low)).toBeLessThan(1e-9);
    expect(relativeError(interval.high, pair.interval.high)).toBeLessThan(1e-9);
  });

  it('is certain where every pair has one ratio, however the workers differ', () => {
    const { ratio, interval } = pairedRatio([1, 4, 16], [2, 8, 32]);
    expect([ratio, interval.low, interval.high].map((value) => relativeError(value, 2) < 1e-14)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is the inverse with the cases exchanged', () => {
    const [a, b] = [lognormal(5, 0.2, mulberry32(1)), lognormal(5, 0.2, mulberry32(2))];
    expect(relativeError(pairedRatio(a, b).interval.low, 1 / pairedRatio(b, a).interval.high)).toBeLessThan(
      1e-12,
    );
  });

  it.each([
    [[1], [1]],
    [
      [1, 2],
      [1, 2, 3],
    ],
    [
      [1, 0],
      [1, 2],
    ],
    [
      [1, 2],
      [1, -2],
    ],
    [
      [1, 2],
      [1, NaN],
    ],
  ])('refuses %j and %j', (baseline, candidate) => {
    expect(() => pairedRatio(baseline, candidate)).toThrow(RangeError);
  });

  it('covers the true ratio about 95 times in 100, and is tighter than taking the workers apart', () => {
    const random = mulberry32(3);
    let covered = 0;
    let tighter = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      const workers = lognormal(5, 0.3, random);
      const baseline = lognormal(5, 0.02, random).map((value, i) => value * workers[i]);
      const candidate = lognormal(5, 0.02, random).map((value, i) => 1.02 * value * workers[i]);
      const { interval } = pairedRatio(baseline, candidate);
      if (contains(interval, 1.02)) covered++;
      if (interval.high < welchRatio(baseline, candidate).interval.high) tighter++;
    }
    expect(covered / 2_000).toBeGreaterThan(0.93);
    expect(covered / 2_000).toBeLessThan(0.97);
    expect(tighter / 2_000).toBeGreaterThan(0.99);
  });
});
