import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { Random } from '../../../src/lab/model/units.ts';
import { eDivisive } from '../../../src/lab/stats/e-divisive.ts';
import reference from '../../reference/series.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';

type Noise = (random: Random) => number;

const quiet: Noise = (random) => Math.exp(0.02 * normal(random));
/** Three in a hundred runs are a third longer. */
const spiky: Noise = (random) => quiet(random) * (random() < 0.03 ? 1.35 : 1);

const history = (counts: [before: number, after: number], step: number, noise: Noise, random: Random) =>
  Array.from({ length: counts[0] + counts[1] }, (_, i) => 80 * noise(random) * (i < counts[0] ? 1 : step));

/** In how many of a hundred seeded histories something is found that passes. */
function share(trials: number, found: (random: Random) => boolean, seed: number): number {
  const random = mulberry32(seed);
  return (Array.from({ length: trials }, () => found(random)).filter(Boolean).length * 100) / trials;
}

describe('eDivisive', () => {
  it.each(reference.histories)('agrees with the reference on $values', ({ values, changes }) => {
    const found = eDivisive(values);
    expect(found.map(({ index }) => index)).toEqual(changes.map(({ index }) => index));
    found.forEach(({ ratio, p }, i) => {
      expect(relativeError(ratio, changes[i].ratio)).toBeLessThan(1e-9);
      expect(relativeError(p, changes[i].p)).toBeLessThan(1e-9);
    });
  });

  it('finds a change in about one of a hundred histories without any', () => {
    const some = (size: number, noise: Noise) => (random: Random) =>
      eDivisive(history([size, 0], 1, noise, random)).length > 0;
    expect(share(1_000, some(20, quiet), 1)).toBeLessThan(2);
    expect(share(600, some(100, quiet), 2)).toBeLessThan(1);
    expect(share(150, some(500, quiet), 3)).toBeLessThan(3);
    expect(share(600, some(100, spiky), 4)).toBeLessThan(4);
  });

  it.each([
    [10, 10, 82],
    [5, 25, 78],
    [95, 5, 85],
    [400, 5, 80],
    [5, 5, 25],
  ])(
    'finds a step of 0.05 in noise of 0.02 from %d and %d values more than %d times in 100',
    (before, after, least) => {
      const found = (random: Random) =>
        eDivisive(history([before, after], 1.05, quiet, random)).some(
          ({ index }) => Math.abs(index - before) <= 3,
        );
      expect(share(200, found, before + after)).toBeGreaterThan(least);
    },
  );

  it('finds it among spikes', () => {
    const found = (random: Random) =>
      eDivisive(history([50, 10], 1.05, spiky, random)).some(({ index }) => Math.abs(index - 50) <= 3);
    expect(share(200, found, 7)).toBeGreaterThan(90);
  });

  it('says how great the change is, whatever the unit, and does not move for one spike', () => {
    const values = history([20, 20], 1.5, quiet, mulberry32(8));
    const [{ index, ratio, p }] = eDivisive(values);
    expect(index).toBe(20);
    expect(ratio).toBeCloseTo(1.5, 1);
    expect(p).toBeLessThan(1e-9);
    expect(eDivisive(values.map((value) => value / 1_000))[0].ratio).toBeCloseTo(ratio, 12);
    expect(eDivisive(values.with(7, 900)).map((change) => change.index)).toEqual([20]);
  });

  it('takes as few values for a level as asked', () => {
    const values = [...history([30, 0], 1, quiet, mulberry32(9)), 200, 202, 199, 201];
    expect(eDivisive(values).map(({ index }) => index)).toEqual([30]);
    expect(eDivisive(values, { least: 5 }).map(({ index }) => index)).not.toContain(30);
    expect(eDivisive(values, { p: 1e-60 })).toEqual([]);
  });

  it('finds nothing in equal values, in few, or in none', () => {
    expect(eDivisive(new Float64Array(100).fill(0.1))).toEqual([]);
    expect(eDivisive([1, 1, 9, 9, 9])).toEqual([]);
    expect(eDivisive([])).toEqual([]);
  });

  it.each([
    [[1, 0], {}],
    [[1, NaN], {}],
    [[1], { p: 0 }],
    [[1], { p: 1 }],
    [[1], { least: 1 }],
  ])('refuses %j with %j', (values, options) => {
    expect(() => eDivisive(values, options)).toThrow(RangeError);
  });
});
