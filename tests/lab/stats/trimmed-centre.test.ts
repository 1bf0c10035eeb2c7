import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';
import { trimmedCentre } from '../../../src/lab/stats/trimmed-centre.ts';
import { lognormal } from '../../support/lognormal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('trimmedCentre', () => {
  it('pulls what it trims to what is left', () => {
    // Left are 2, 3 and 10; the squares are those of 2, 2, 3, 10, 10 round 5.4.
    const { mean, variance, df } = trimmedCentre([-1e6, 3, 1e6, 2, 10], 0.2);
    expect(mean).toBe(5);
    expect(variance).toBeCloseTo(71.2 / 6, 12);
    expect(df).toBe(2);
  });

  it('is the mean and its variance with nothing trimmed', () => {
    const values = lognormal(30, 0.4, mulberry32(5));
    const { variance, df } = trimmedCentre(values, 0);
    expect(relativeError(variance, standardDeviation(values) ** 2 / 30)).toBeLessThan(1e-12);
    expect(df).toBe(29);
  });

  it.each([3, 7, 100_000])('has no variance at all for %i values that are one', (size) => {
    const values = Array.from({ length: size }, () => 0.1);
    expect(trimmedCentre(values, 0.2)).toMatchObject({ mean: 0.1, variance: 0 });
  });

  it('refuses to leave fewer than two values', () => {
    expect(() => trimmedCentre([1, 2, 3], 0.4)).toThrow('needs 2 or more values after trimming, has 1 of 3');
    expect(() => trimmedCentre([1], 0)).toThrow(RangeError);
  });
});
