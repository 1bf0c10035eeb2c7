import { describe, expect, it } from 'vitest';
import type { Growth, GrowthPoint } from '../../../src/lab/model/growth.ts';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { Random } from '../../../src/lab/model/units.ts';
import { fittedGrowth } from '../../../src/lab/stats/fitted-growth.ts';
import { growthOrders } from '../../../src/lab/stats/growth-orders.ts';
import reference from '../../reference/series.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';

const decades = [10, 100, 1_000, 10_000, 100_000];

/** Five workers, each a little slower or faster than the others at all sizes. */
function measured(time: (n: number) => number, sizes: readonly number[], spread: number, random: Random) {
  const workers = Array.from({ length: 5 }, () => Math.exp(0.05 * normal(random)));
  return sizes.map((n) => ({
    n,
    times: workers.map((worker) => worker * time(n) * Math.exp(spread * normal(random))),
  }));
}

function growthOf(points: readonly GrowthPoint[]): Growth {
  const growth = fittedGrowth(points);
  if (!growth) throw new Error('four sizes have a growth');
  return growth;
}

describe('fittedGrowth', () => {
  it.each(reference.growths)('agrees with the reference: $exponent', (given) => {
    const { interval, exponent, fits } = growthOf(given.points);
    expect(relativeError(exponent, given.exponent)).toBeLessThan(1e-9);
    expect(relativeError(interval?.low ?? NaN, given.interval.low)).toBeLessThan(1e-9);
    expect(relativeError(interval?.high ?? NaN, given.interval.high)).toBeLessThan(1e-9);
    expect(fits.map(({ order }) => order)).toEqual(given.fits.map(({ order }) => order));
    fits.forEach(({ weight }, i) => expect(Math.abs(weight - given.fits[i].weight)).toBeLessThan(1e-9));
  });

  it.each(growthOrders)(
    'finds $order, with a base and without, and rules the others out',
    ({ order, of }) => {
      for (const base of [0, of(100)]) {
        const random = mulberry32(of(7) + base);
        for (let trial = 0; trial < 10; trial++) {
          const found = growthOf(measured((n) => 1e-4 * (base + of(n)), decades, 0.02, random));
          expect(found.chosen.order).toBe(order);
          if (order !== 'O(1)') expect(found.alsoPossible).toEqual([]);
        }
      }
    },
  );

  it('rules the true order out in few of a hundred narrow and noisy measurements', () => {
    const random = mulberry32(2);
    let missed = 0;
    for (let trial = 0; trial < 250; trial++) {
      const { order, of } = growthOrders[trial % 5];
      const found = growthOf(
        measured((n) => of(2_000) / 2 + of(n), [1_000, 2_000, 4_000, 8_000], 0.05, random),
      );
      if (found.chosen.order !== order && !found.alsoPossible.includes(order)) missed++;
    }
    expect(missed / 250).toBeLessThan(0.06);
  });

  it('claims growth of what does not grow in few of a hundred measurements', () => {
    const random = mulberry32(3);
    for (const sizes of [decades, [1_000, 2_000, 4_000, 8_000]]) {
      const found = Array.from({ length: 100 }, () => growthOf(measured(() => 3, sizes, 0.05, random)));
      expect(found.filter((growth) => growth.chosen.order !== 'O(1)').length / 100).toBeLessThan(0.06);
    }
  });

  it('has an interval that holds the exponent of a power 95 times in 100, whatever a worker is like', () => {
    const random = mulberry32(4);
    let held = 0;
    for (let trial = 0; trial < 250; trial++) {
      const interval = growthOf(measured((n) => n ** 1.5, decades, 0.1, random)).interval;
      if (interval && contains(interval, 1.5)) held++;
    }
    expect(held / 250).toBeGreaterThan(0.92);
    expect(held / 250).toBeLessThan(0.98);
  });

  it('says so where a power lies between two orders', () => {
    const found = growthOf(measured((n) => n ** 1.5, [1_000, 2_000, 4_000, 8_000], 0.01, mulberry32(5)));
    expect([found.chosen.order, ...found.alsoPossible]).toEqual(
      expect.arrayContaining(['O(n log n)', 'O(n²)']),
    );
  });

  it('has no interval where workers are missing, and joins points of one size', () => {
    const points = [1, 2, 3, 4].map((n) => ({ n, times: [n, 2 * n] }));
    const joined = [
      ...points.map(({ n }) => ({ n, times: [n] })),
      ...points.map(({ n }) => ({ n, times: [2 * n] })),
    ];
    expect(fittedGrowth(joined)).toEqual(fittedGrowth(points));
    expect(growthOf(points).interval).toBeDefined();
    expect(fittedGrowth([...points, { n: 5, times: [5] }])).not.toHaveProperty('interval');
    expect(fittedGrowth(points.map(({ n }) => ({ n, times: [n] })))).not.toHaveProperty('interval');
  });

  it('is undefined for fewer than four sizes', () => {
    expect(fittedGrowth([])).toBeUndefined();
    expect(fittedGrowth([1, 2, 3, 3].map((n) => ({ n, times: [n] })))).toBeUndefined();
  });

  it.each([[{ n: 0, times: [1] }], [{ n: 1, times: [] }], [{ n: 1, times: [0] }], [{ n: NaN, times: [1] }]])(
    'refuses %j',
    (point) => {
      expect(() => fittedGrowth([point])).toThrow(RangeError);
    },
  );
});
