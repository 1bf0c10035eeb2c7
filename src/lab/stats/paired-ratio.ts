import type { Interval } from '../model/interval.ts';
import type { Ratio } from '../model/units.ts';
import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';
import { studentInterval } from './student-interval.ts';

/**
 * How many times as long the candidate takes, where each of its values was measured beside one of the
 * baseline's. What made a worker slow made both slow, and cancels.
 *
 * Shape:  two lists of the same n ≥ 2 → the geometric mean of candidate ÷ baseline, and its interval.
 * Source: Student's interval for the mean of ln(candidate ÷ baseline), taken back; pairing: Bulej et al. (2020), duet.
 * Assumes pairs independent of each other, log ratios near normal.
 * Errors: RangeError for lists of two lengths or shorter than two, or a value that is not positive.
 * Cost:   O(n).
 */
export function pairedRatio(
  baseline: ArrayLike<number>,
  candidate: ArrayLike<number>,
  level = 0.95,
): { ratio: Ratio; interval: Interval } {
  checkValues(baseline, 2, 'positive');
  checkValues(candidate, 2, 'positive');
  if (baseline.length !== candidate.length) {
    throw new RangeError(
      `pairs need two lists of one length, got ${baseline.length} and ${candidate.length}`,
    );
  }
  const logs = Array.from(candidate, (value, i) => Math.log(value) - Math.log(baseline[i]));
  const { low, high } = studentInterval(logs, level);
  return { ratio: Math.exp(mean(logs)), interval: { low: Math.exp(low), high: Math.exp(high) } };
}
