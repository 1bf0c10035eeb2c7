import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { kernelDensity } from '../../../src/lab/stats/kernel-density.ts';
import { silvermanBandwidth } from '../../../src/lab/stats/silverman-bandwidth.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('kernelDensity', () => {
  it.each(reference.densities)('agrees with the reference at bandwidth $bandwidth', (curve) => {
    const { values, bandwidth } = curve;
    const { places, densities } = kernelDensity(values, { points: curve.places.length, bandwidth });
    const highest = Math.max(...curve.densities);
    for (const [i, place] of places.entries()) {
      expect(relativeError(place, curve.places[i])).toBeLessThan(1e-9);
      // Farther than 9 bandwidths from all values theirs is less than this, and ours is nothing.
      const allowed = 1e-9 * curve.densities[i] + 1e-17 * highest;
      expect(Math.abs(densities[i] - curve.densities[i])).toBeLessThan(allowed);
    }
  });

  it('encloses an area of 1', () => {
    const { places, densities } = kernelDensity(lognormal(3_000, 0.4, mulberry32(1)), {});
    const area = densities.reduce((sum, density) => sum + density, 0) * (places[1] - places[0]);
    expect(Math.abs(area - 1)).toBeLessThan(1e-3);
  });

  it('stands at 512 even places 3 bandwidths past the values, with the bandwidth of Silverman', () => {
    const values = [3, 1, 2, 2.5];
    const { places, densities, bandwidth } = kernelDensity(values);
    expect(bandwidth).toBe(silvermanBandwidth([1, 2, 2.5, 3]));
    expect(places).toHaveLength(512);
    expect(densities).toHaveLength(512);
    expect(places[0]).toBeCloseTo(1 - 3 * bandwidth, 12);
    expect(places[511]).toBeCloseTo(3 + 3 * bandwidth, 12);
    expect(places[200] - places[199]).toBeCloseTo((places[511] - places[0]) / 511, 12);
    expect(values).toEqual([3, 1, 2, 2.5]);
  });

  it('nears the true density of many values', () => {
    const random = mulberry32(2);
    const { places, densities } = kernelDensity(Array.from({ length: 10_000 }, () => normal(random)));
    for (const [i, place] of places.entries()) {
      const truth = Math.exp((-place * place) / 2) / Math.sqrt(2 * Math.PI);
      expect(Math.abs(densities[i] - truth)).toBeLessThan(0.025);
    }
  });

  it('draws a sample without spread as one hump', () => {
    const { densities } = kernelDensity([5, 5, 5], { points: 101 });
    expect(densities.indexOf(Math.max(...densities))).toBe(50);
  });

  it.each([[[]], [[1]], [[1, NaN]], [[1, Infinity]]])('refuses %j', (values) => {
    expect(() => kernelDensity(values)).toThrow(RangeError);
  });

  it.each([
    { points: 1 },
    { points: 2.5 },
    { points: 65_537 },
    { bandwidth: 0 },
    { bandwidth: -1 },
    { bandwidth: NaN },
    { bandwidth: Infinity },
  ])('refuses %j', (options) => {
    expect(() => kernelDensity([1, 2, 3], options)).toThrow(RangeError);
  });
});
