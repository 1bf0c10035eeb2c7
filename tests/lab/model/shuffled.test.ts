import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { shuffled } from '../../../src/lab/model/shuffled.ts';

describe('shuffled', () => {
  it('holds the same items and leaves those given in order', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(shuffled(items, mulberry32(1)).toSorted()).toEqual(items);
    expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('repeats for a seed', () => {
    const items = ['a', 'b', 'c', 'd', 'e'];
    expect(shuffled(items, mulberry32(2))).toEqual(shuffled(items, mulberry32(2)));
  });

  it('has nothing to do for none or one', () => {
    expect(shuffled([], mulberry32(1))).toEqual([]);
    expect(shuffled(['a'], mulberry32(1))).toEqual(['a']);
  });

  it('gives every order equally often', () => {
    const random = mulberry32(3);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = shuffled(['a', 'b', 'c', 'd'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const square = [...counts.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
    // The 99.9 % quantile of chi-squared with 23 degrees of freedom.
    expect(square).toBeLessThan(49.73);
  });
});
