import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { Random } from '../../../src/lab/model/units.ts';
import { kernelDensity } from '../../../src/lab/stats/kernel-density.ts';
import { modes } from '../../../src/lab/stats/modes.ts';
import { silvermanBandwidth } from '../../../src/lab/stats/silverman-bandwidth.ts';
import { lognormal } from '../../support/lognormal.ts';
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';
import { autoregressive } from './autoregressive.ts';

const normals = (size: number, random: Random) => Array.from({ length: size }, () => normal(random));

/** Two lognormal modes, the second 30 % later and with that share. */
const twoModes = (size: number, spread: number, random: Random, share = 0.2) =>
  lognormal(size, spread, random).map((value) => (random() < share ? 1.3 : 1) * value);

/** In how many of so many samples there are several modes. */
function severalIn(trials: number, draw: () => number[]) {
  let several = 0;
  for (let trial = 0; trial < trials; trial++) if (modes(draw()).length > 1) several++;
  return several / trials;
}

describe('modes', { timeout: 60_000 }, () => {
  it.each([
    [200, 0.05],
    [200, 0.3],
    [200, 1],
    [1_000, 0.3],
    [1_000, 1],
    [10_000, 0.3],
  ])('are several in 2 of 100 lognormal samples at most: %d values of spread %d', (size, spread) => {
    const random = mulberry32(1);
    expect(severalIn(size > 1_000 ? 60 : 300, () => lognormal(size, spread, random))).toBeLessThanOrEqual(
      0.02,
    );
  });

  it.each([200, 1_000, 10_000])('are several in 2 of 100 normal samples at most: %d values', (size) => {
    const random = mulberry32(2);
    expect(severalIn(size > 1_000 ? 60 : 300, () => normals(size, random))).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['flat', (random: Random) => random()],
    ['exponential', (random: Random) => -Math.log(1 - random())],
    ['Cauchy', (random: Random) => normal(random) / normal(random)],
  ])('are several in 2 of 100 %s samples at most', (_, draw) => {
    const random = mulberry32(3);
    const sample = () => Array.from({ length: 500 }, () => draw(random));
    expect(severalIn(500, sample)).toBeLessThanOrEqual(0.02);
  });

  it('are several in 2 of 100 samples at most where each value keeps most of the one before', () => {
    const random = mulberry32(10);
    expect(severalIn(300, () => autoregressive(500, 0.8, random))).toBeLessThanOrEqual(0.02);
  });

  it.each([
    [200, 0.05],
    [1_000, 0.05],
    [1_000, 0.06],
    [200, 0.03],
  ])('are two, three tenths apart, in 95 of 100 samples: %d values of spread %d', (size, spread) => {
    const random = mulberry32(4);
    let found = 0;
    for (let trial = 0; trial < 500; trial++) {
      const two = modes(twoModes(size, spread, random));
      if (two.length === 2 && Math.abs(two[1].place / two[0].place - 1.3) < 0.1) found++;
    }
    expect(found / 500).toBeGreaterThanOrEqual(0.95);
  });

  it('are two where a fifth is ten times as slow and as wide, from 200 values on', () => {
    const random = mulberry32(11);
    const far = () => lognormal(200, 0.05, random).map((value) => (random() < 0.2 ? 10 : 1) * value);
    expect(severalIn(200, far)).toBe(1);
  });

  it('are found in their places with their shares', () => {
    const [first, second, ...others] = modes(twoModes(10_000, 0.04, mulberry32(5), 0.3));
    expect(others).toEqual([]);
    expect(relativeError(first.place, 1)).toBeLessThan(0.01);
    expect(relativeError(second.place, 1.3)).toBeLessThan(0.01);
    expect(Math.abs(second.share - 0.3)).toBeLessThan(0.015);
    expect(first.share + second.share).toBeCloseTo(1, 12);
  });

  it('are three where there are three', () => {
    const random = mulberry32(6);
    const values = lognormal(3_000, 0.04, random).map((value, i) => value * 1.3 ** (i % 3));
    const places = modes(values).map(({ place }) => place);
    expect(places).toHaveLength(3);
    for (const [i, place] of places.entries()) expect(relativeError(place, 1.3 ** i)).toBeLessThan(0.02);
  });

  it('of one hump is the top of its density', () => {
    const values = lognormal(2_000, 0.3, mulberry32(7));
    const bandwidth = 0.9 * silvermanBandwidth(values.toSorted((a, b) => a - b));
    const { places, densities } = kernelDensity(values, { points: 60_000, bandwidth });
    const [{ place, share }] = modes(values);
    const top = places[densities.indexOf(Math.max(...densities))];
    expect(Math.abs(place - top)).toBeLessThan(bandwidth / 20);
    expect(share).toBe(1);
  });

  it('do not count a few outliers, nor a far group of less than a twelfth', () => {
    const values = lognormal(1_000, 0.05, mulberry32(8));
    expect(modes([...values, 1_000, 1_000.1, 1_001])).toHaveLength(1);
    expect(modes(values.map((value, i) => (i % 14 === 0 ? 40 * value : value)))).toHaveLength(1);
    expect(modes(values.map((value, i) => (i % 10 === 0 ? 40 * value : value)))).toHaveLength(2);
  });

  it('are not the steps of a coarse clock', () => {
    const random = mulberry32(9);
    for (const step of [0.02, 0.05, 0.3]) {
      const rounded = () => lognormal(500, 0.2, random).map((value) => Math.round(value / step) * step);
      expect(severalIn(200, rounded)).toBeLessThanOrEqual(0.02);
    }
  });

  it('are found through a coarse clock whose step is given, also where only two values are left', () => {
    const values = Array.from({ length: 100 }, (_, i) => (i % 3 === 0 ? 7 : 3));
    expect(modes(values, { resolution: 1 }).map(({ share }) => share)).toEqual([0.66, 0.34]);
    // With nothing else to go by, 4 might be the step.
    expect(modes(values)).toHaveLength(1);
  });

  it('are one for values that are all equal, or too few to tell', () => {
    expect(modes([5, 5, 5])).toEqual([{ place: 5, share: 1 }]);
    expect(modes([1, 2])).toHaveLength(1);
    expect(modes([1, 1.1, 1.2, 100, 101, 102])).toHaveLength(1);
  });

  it.each([[[]], [[1]], [[1, NaN]], [[1, Infinity]]])('refuse %j', (values) => {
    expect(() => modes(values)).toThrow(RangeError);
  });

  it.each([-1, NaN, Infinity])('refuse a resolution of %d', (resolution) => {
    expect(() => modes([1, 2, 3], { resolution })).toThrow(RangeError);
  });
});
