import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';

describe('mulberry32', () => {
  it('gives the numbers of its author', () => {
    const random = mulberry32(0);
    expect([random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619]);
  });

  it('repeats for a seed, and differs between seeds', () => {
    const first = (seed: number) => Array.from({ length: 20 }, mulberry32(seed));
    expect(first(5)).toEqual(first(5));
    expect(first(5)).not.toEqual(first(6));
  });

  it('is uniform on [0, 1)', () => {
    const random = mulberry32(1);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]++;
    expect(counts).toHaveLength(10);
    const square = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // The 99.9 % quantile of chi-squared with 9 degrees of freedom.
    expect(square).toBeLessThan(27.88);
  });
});
