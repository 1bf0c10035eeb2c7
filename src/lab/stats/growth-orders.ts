import type { GrowthOrder } from '../model/growth.ts';

/**
 * The orders of growth that are told apart, the slowest first, each with its function. Logarithms are of n + 1,
 * so that the function is above zero at n = 1 too.
 */
export const growthOrders: readonly { order: GrowthOrder; of: (n: number) => number }[] = [
  { order: 'O(1)', of: () => 1 },
  { order: 'O(log n)', of: (n) => Math.log1p(n) },
  { order: 'O(n)', of: (n) => n },
  { order: 'O(n log n)', of: (n) => n * Math.log1p(n) },
  { order: 'O(n²)', of: (n) => n * n },
];
