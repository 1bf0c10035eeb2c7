import type { Milliseconds, Random } from '../model/units.ts';

const firstMs: Milliseconds = 1_000;
const mostMs: Milliseconds = 300_000;

/**
 * How long to wait after so many tries in a row that came to nothing: anything up to a limit that doubles.
 *
 * Shape:  1 → below 1 s, 2 → below 2 s, 3 → below 4 s … below 5 min.
 * Source: Brooker (2015), Exponential Backoff And Jitter, AWS Architecture Blog: "full jitter".
 * Random: one number, so that devices which lost a collector together do not come back together.
 */
export const backoffMs = (failures: number, random: Random): Milliseconds =>
  random() * Math.min(mostMs, firstMs * 2 ** Math.max(0, failures - 1));
