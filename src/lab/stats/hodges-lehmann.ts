import type { Interval } from '../model/interval.ts';
import { checkValues } from './check-values.ts';
import { kthDifference } from './kth-difference.ts';
import { normalQuantile } from './normal-quantile.ts';
import { countsAreExact, orderings, rankSumCounts } from './rank-sum-counts.ts';

/**
 * How much longer the candidate takes, whatever the distribution: the median of the differences between
 * every value of the candidate and every one of the baseline.
 *
 * The interval runs from the kth least difference to the kth greatest. k is the greatest for which U of
 * Mann and Whitney is below k with a chance of at most (1 − level) ÷ 2; by its exact distribution where
 * `mannWhitney` has it, else by the normal approximation with its correction for continuity. It covers at
 * least as often as the level says, more often with ties.
 *
 * Shape:  two lists of any m, n ≥ 1 → candidate − baseline, and [low, high] round it; no interval where even
 *         the least and the greatest difference do not reach the level, as for 3 and 3 values at 95 %.
 * Units:  those of the values.
 * Source: Hodges & Lehmann (1963); the interval: Moses (1953), Hollander & Wolfe (1999), 4.3.
 * Assumes values independent, the two distributions of one shape.
 * Errors: RangeError for an empty list, a value that is not finite, or a level outside (0, 1).
 * Cost:   O((m + n) log (range)): no difference is kept. 4 ms for 2,000 × 2,000, 0.3 s for 100,000 × 100,000.
 */
export function hodgesLehmann(
  baseline: ArrayLike<number>,
  candidate: ArrayLike<number>,
  level = 0.95,
): { shift: number; interval?: Interval } {
  checkValues(baseline, 1, 'finite');
  checkValues(candidate, 1, 'finite');
  if (!(level > 0 && level < 1)) throw new RangeError(`a level is between 0 and 1, got ${level}`);
  const first = Float64Array.from(baseline).sort();
  const second = Float64Array.from(candidate).sort();
  const pairs = first.length * second.length;
  const at = (k: number) => kthDifference(first, second, k);
  const shift = (at(Math.ceil(pairs / 2)) + at(Math.floor(pairs / 2) + 1)) / 2;
  const k = rankOfBound(first.length, second.length, (1 - level) / 2);
  return { shift, ...(k > 0 && { interval: { low: at(k), high: at(pairs + 1 - k) } }) };
}

/** The greatest k for which U < k has no more than this chance; 0 if even U = 0 has more. */
function rankOfBound(m: number, n: number, chance: number): number {
  if (!countsAreExact(m, n)) {
    const deviation = Math.sqrt((m * n * (m + n + 1)) / 12);
    return Math.max(0, Math.floor((m * n + 1) / 2 + normalQuantile(chance) * deviation));
  }
  const counts = rankSumCounts(m, n, Math.floor((m * n) / 2));
  // 1 − 0.9 is not quite 0.1, and a count that is exactly at the limit counts.
  const most = chance * orderings(m, n) * (1 + 1e-12);
  let k = 0;
  for (let sum = counts[0]; sum <= most; sum += counts[k]) k++;
  return k;
}
