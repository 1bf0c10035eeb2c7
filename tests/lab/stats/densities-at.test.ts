import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { densitiesAt } from '../../../src/lab/stats/densities-at.ts';
import { lognormal } from '../../support/lognormal.ts';
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';

const direct = (values: ArrayLike<number>, bandwidth: number, place: number) =>
  Array.from(values, (value) => Math.exp(-(((place - value) / bandwidth) ** 2) / 2)).reduce(
    (a, b) => a + b,
    0,
  ) /
  (values.length * bandwidth * Math.sqrt(2 * Math.PI));

const tails = {
  normal: (random: () => number) => Array.from({ length: 2_000 }, () => normal(random)),
  lognormal: (random: () => number) => lognormal(2_000, 1, random),
  rounded: (random: () => number) => lognormal(2_000, 1, random).map((value) => Math.round(4 * value) / 4),
};

describe('densitiesAt', () => {
  it.each(Object.entries(tails))('is the sum of all kernels, for %s values and any bandwidth', (_, draw) => {
    const values = Float64Array.from(draw(mulberry32(1))).sort();
    const [low, high] = [values[0], values[values.length - 1]];
    for (const bandwidth of [1e-4, 0.03, 0.4, 50]) {
      const places = Float64Array.from({ length: 41 }, (_, i) => low + ((high - low) * (i - 2)) / 36);
      for (const [i, density] of densitiesAt(values, bandwidth, places).entries()) {
        const expected = direct(values, bandwidth, places[i]);
        // Farther than 9 bandwidths from all values nothing is left.
        const alone = expected < (1e-17 * 0.4) / bandwidth;
        expect(alone ? density * bandwidth : relativeError(density, expected)).toBeLessThan(
          alone ? 1e-17 : 1e-10,
        );
      }
    }
  });

  it('is one kernel for one value', () => {
    const [at, beside] = densitiesAt([3], 2, [3, 5]);
    expect(relativeError(at, 1 / (2 * Math.sqrt(2 * Math.PI)))).toBeLessThan(1e-15);
    expect(relativeError(beside / at, Math.exp(-0.5))).toBeLessThan(1e-15);
  });

  it('at no places is nothing', () => {
    expect(densitiesAt([1, 2], 1, [])).toHaveLength(0);
  });
});
