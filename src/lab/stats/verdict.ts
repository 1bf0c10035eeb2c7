import type { Interval } from '../model/interval.ts';
import type { Verdict } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { checkMargin } from './check-margin.ts';

/**
 * What may be said of a candidate whose time is so many times the baseline's.
 *
 * A direction comes first: an interval wholly above 1 is slower and one wholly below is faster, however
 * small the difference, even where it is smaller than the margin: it was resolved, and its size stands
 * beside it. What includes 1 is equivalent where it lies wholly between 1 ÷ (1 + margin) and 1 + margin,
 * else inconclusive.
 *
 * Shape:  the interval of candidate ÷ baseline; a margin of 0.01 lets a hundredth pass → one of four words.
 * Source: Schuirmann (1987): inside by an interval of 95 % is two one-sided tests at 2.5 % each; see `equivalence`.
 * Assumes the interval covers the ratio as often as it says; then a wrong direction comes no oftener than it misses.
 * Errors: RangeError for limits that are negative, infinite, NaN or out of order, or a margin that is not positive.
 * Cost:   O(1).
 */
export function verdict({ interval, margin }: { interval: Interval; margin: Ratio }): Verdict {
  const { low, high } = interval;
  if (!(low >= 0 && low <= high && high < Infinity)) {
    throw new RangeError(`the interval of a ratio has 0 ≤ low ≤ high, got ${low} to ${high}`);
  }
  checkMargin(margin);
  if (low > 1) return 'slower';
  if (high < 1) return 'faster';
  return low >= 1 / (1 + margin) && high <= 1 + margin ? 'equivalent' : 'inconclusive';
}
