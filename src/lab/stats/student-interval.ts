import type { Interval } from '../model/interval.ts';
import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';
import { studentMultiplier } from './student-multiplier.ts';

/**
 * Interval for the mean of the population: x̄ ± t(n − 1) · s ÷ √n.
 *
 * Shape:  n ≥ 2 values → [low, high] round their mean. Units: those of the values.
 * Source: Student (1908). For benchmarks: Kalibera & Jones (2013), one value for each fresh process.
 * Assumes values independent and near normal: medians of whole workers, never samples of one worker.
 * Errors: RangeError for fewer than two values, one that is not finite, or a level outside (0, 1).
 * Cost:   O(n).
 */
export function studentInterval(values: ArrayLike<number>, level = 0.95): Interval {
  const reach =
    (studentMultiplier(level, values.length - 1) * standardDeviation(values)) / Math.sqrt(values.length);
  const middle = mean(values);
  return { low: middle - reach, high: middle + reach };
}
