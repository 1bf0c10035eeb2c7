import { describe, expect, it } from 'vitest';
import { trimCount } from '../../../src/lab/stats/trim-count.ts';

describe('trimCount', () => {
  it.each([
    [1, 0.2, 0],
    [4, 0.2, 0],
    [5, 0.2, 1],
    [24, 0.2, 4],
    [25, 0.2, 5],
    [3, 0.4, 1],
    [10, 0, 0],
    [1e5, 0.2, 2e4],
  ])('of %i values at %d is %i', (size, share, count) => {
    expect(trimCount(size, share)).toBe(count);
  });

  it('leaves one or two however near one half the share is', () => {
    for (const size of [1, 2, 3, 100_000]) {
      const left = size - 2 * trimCount(size, 0.5 - 2 ** -54);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(3);
    }
  });

  it.each([-0.1, 0.5, 1, NaN])('refuses the share %d', (share) => {
    expect(() => trimCount(10, share)).toThrow(RangeError);
  });
});
