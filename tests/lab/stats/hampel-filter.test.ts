import { describe, expect, it } from 'vitest';
import { hampelFilter } from '../../../src/lab/stats/hampel-filter.ts';
import reference from '../../reference/series.json' with { type: 'json' };

describe('hampelFilter', () => {
  it.each(reference.filtered)('agrees with the reference on $values', ({ values, filtered }) => {
    const found = hampelFilter(values);
    expect(found).toHaveLength(filtered.length);
    found.forEach((value, i) => expect(Math.abs(value - filtered[i])).toBeLessThan(1e-9));
  });

  it('cuts down three spikes together, and leaves a level of four values', () => {
    const noise = (i: number) => (i % 3) / 10;
    const series = (spikes: number) =>
      Array.from({ length: 30 }, (_, i) => noise(i) + (i > 9 && i < 10 + spikes ? 9 : 0));
    expect(Math.max(...hampelFilter(series(3)))).toBeLessThan(1);
    expect(hampelFilter(series(4)).slice(10, 14)).toEqual(series(4).slice(10, 14));
  });

  it('cuts nothing where most values are equal, and has nothing to cut in none', () => {
    expect(hampelFilter([1, 1, 1, 50, 1, 1, 1, 1])).toEqual([1, 1, 1, 50, 1, 1, 1, 1]);
    expect(hampelFilter([])).toEqual([]);
  });

  it('refuses a value that is not finite', () => {
    expect(() => hampelFilter([1, Infinity, 2])).toThrow(RangeError);
  });
});
