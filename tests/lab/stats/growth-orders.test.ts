import { describe, expect, it } from 'vitest';
import { growthOrders } from '../../../src/lab/stats/growth-orders.ts';

describe('growthOrders', () => {
  it('stand from the slowest to the fastest', () => {
    const growths = growthOrders.map(({ of }) => of(1_000) / of(100));
    expect(growths).toEqual(growths.toSorted((a, b) => a - b));
    expect(new Set(growths).size).toBe(5);
  });

  it('are above zero for one', () => {
    for (const { of } of growthOrders) expect(of(1)).toBeGreaterThan(0);
  });
});
