import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { Random } from '../../../src/lab/model/units.ts';
import { changePoints } from '../../../src/lab/stats/change-points.ts';
import reference from '../../reference/series.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';

const noises: Record<string, (random: Random) => number> = {
  normal,
  lognormal: (random) => Math.exp(normal(random)),
  'lognormal, one in a hundred ten times as long': (random) =>
    Math.exp(0.1 * normal(random)) * (random() < 0.01 ? 10 : 1),
  'rounded by the clock': (random) => Math.round(20 * Math.exp(0.05 * normal(random))),
};

/** How many of a hundred seeded series have a change in them. */
function changed(size: number, trials: number, noise: (random: Random) => number, seed: number): number {
  const random = mulberry32(seed);
  let found = 0;
  for (let trial = 0; trial < trials; trial++) {
    if (changePoints(Array.from({ length: size }, () => noise(random))).length > 0) found++;
  }
  return (100 * found) / trials;
}

/** Noise in which each value has something of the one before. */
function correlated(share: number): (random: Random) => number {
  let last = 0;
  return (random) => (last = share * last + normal(random));
}

describe('changePoints', () => {
  it.each(reference.changes)('agree with the reference on $values', ({ values, starts }) => {
    expect(changePoints(values)).toEqual(starts);
  });

  it.each(Object.entries(noises))('are found in at most 2 of 100 series without any: %s', (_, noise) => {
    expect(changed(30, 600, noise, 1)).toBeLessThan(2);
    expect(changed(300, 300, noise, 2)).toBeLessThan(2);
    expect(changed(3_000, 40, noise, 3)).toBeLessThan(2);
  });

  it('are found in few series of correlated noise', () => {
    expect(changed(100, 300, correlated(0.5), 4)).toBeLessThan(6);
    expect(changed(1_000, 100, correlated(0.5), 5)).toBeLessThan(3);
  });

  it('are found where they are among spikes, however great the first level is', () => {
    const random = mulberry32(6);
    const noise = noises['lognormal, one in a hundred ten times as long'];
    for (const level of [2, 5, 1e6]) {
      const values = Array.from(
        { length: 1_000 },
        (_, i) => noise(random) * (i < 50 ? level : i < 600 ? 1.2 : 1),
      );
      const [first, second, ...others] = changePoints(values);
      expect(others).toEqual([]);
      expect(Math.abs(first - 50)).toBeLessThanOrEqual(1);
      expect(Math.abs(second - 600)).toBeLessThanOrEqual(6);
    }
  });

  it('become fewer with a greater penalty, and lie apart as far as asked', () => {
    const { values } = reference.changes[1];
    expect(changePoints(values, { penalty: 1e3 })).toEqual([]);
    const many = changePoints(values, { penalty: 0.5, least: 7 });
    expect(many.length).toBeGreaterThan(3);
    expect([...many, values.length].every((start, i) => start - (many[i - 1] ?? 0) >= 7)).toBe(true);
  });

  it('are none in equal values, or in one', () => {
    expect(changePoints(new Float64Array(50).fill(3))).toEqual([]);
    expect(changePoints([3])).toEqual([]);
  });

  it.each([
    [[], {}],
    [[1, NaN], {}],
    [[1, 2], { penalty: 0 }],
    [[1, 2], { least: 0 }],
  ])('refuse %j with %j', (values, options) => {
    expect(() => changePoints(values, options)).toThrow(RangeError);
  });
});
