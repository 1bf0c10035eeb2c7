import type { Interval } from './interval.ts';
import type { Milliseconds, Ratio } from './units.ts';

/** How time may grow with size, of those that are told apart. */
export type GrowthOrder = 'O(1)' | 'O(log n)' | 'O(n)' | 'O(n log n)' | 'O(n²)';

/** One size, and its times: the wth of them that of the wth worker. */
export type GrowthPoint = { n: number; times: readonly Milliseconds[] };

/** t = base + factor · f. `error`: the root mean square of the logarithms of measured ÷ fitted. */
export type GrowthFit = { base: number; factor: number; error: number };

/** `weight`: how well the order foretells each size from the others, as a share of all orders together. */
export type OrderFit = GrowthFit & { order: GrowthOrder; weight: Ratio };

export type Growth = {
  chosen: OrderFit;
  /** Other orders that the times do not rule out. */
  alsoPossible: GrowthOrder[];
  /** Every order, the slowest first. */
  fits: OrderFit[];
  /** The time grows as n to this power; that of O(n) with a base is below 1. */
  exponent: number;
  /** 95 % interval of the exponent, where all sizes have one time for each of two workers or more. */
  interval?: Interval;
};

/** With fewer sizes growth is not named. */
export const fewestSizes = 4;
