import { describe, expect, it } from 'vitest';
import { binomialTail } from '../../../scripts/simulation/binomial-tail.ts';

describe('binomialTail', () => {
  it('is what coins give', () => {
    expect([0, 1, 2, 3, 4].map((count) => binomialTail(count, 3, 0.5))).toEqual([
      1,
      expect.closeTo(7 / 8, 12),
      expect.closeTo(1 / 2, 12),
      expect.closeTo(1 / 8, 12),
      0,
    ]);
  });

  it('holds for many runs, of which no chance is a double by itself', () => {
    expect(binomialTail(1, 20_000, 0.05)).toBeCloseTo(1, 9);
    // Half, and half of the chance of the middle, 1 ÷ √(π · 10,000).
    expect(binomialTail(10_000, 20_000, 0.5)).toBeCloseTo(0.5 + 0.5 * 0.00564, 4);
  });

  it('knows what never and what always happens', () => {
    expect([binomialTail(1, 10, 0), binomialTail(10, 10, 1), binomialTail(0, 10, 0)]).toEqual([0, 1, 1]);
  });
});
