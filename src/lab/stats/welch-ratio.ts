import type { Interval } from '../model/interval.ts';
import type { Ratio } from '../model/units.ts';
import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';
import { studentMultiplier } from './student-multiplier.ts';

/**
 * How many times as long the candidate takes, where the two were measured apart: other runs, other workers.
 *
 * Shape:  two lists of any n ≥ 2 → the ratio of geometric means, candidate ÷ baseline, and its interval.
 * Source: Welch (1947) on the logarithms, degrees of freedom by Satterthwaite (1946).
 * Assumes values independent, their logarithms near normal, spreads perhaps unequal.
 * Errors: RangeError for a list shorter than two, a value that is not positive, or a level outside (0, 1).
 * Cost:   O(n).
 */
export function welchRatio(
  baseline: ArrayLike<number>,
  candidate: ArrayLike<number>,
  level = 0.95,
): { ratio: Ratio; interval: Interval } {
  const [a, b] = [logMean(baseline), logMean(candidate)];
  const shift = b.mean - a.mean;
  const variance = a.variance + b.variance;
  const df = variance ** 2 / (a.variance ** 2 / a.df + b.variance ** 2 / b.df);
  // Two lists without any spread leave no degrees of freedom to compute, and no doubt.
  const reach = variance > 0 ? studentMultiplier(level, df) * Math.sqrt(variance) : 0;
  return {
    ratio: Math.exp(shift),
    interval: { low: Math.exp(shift - reach), high: Math.exp(shift + reach) },
  };
}

/** The mean of the logarithms, and the variance of that mean. */
function logMean(values: ArrayLike<number>) {
  checkValues(values, 2, 'positive');
  const logs = Array.from(values, Math.log);
  return { mean: mean(logs), variance: standardDeviation(logs) ** 2 / logs.length, df: logs.length - 1 };
}
