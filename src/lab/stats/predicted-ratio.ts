import type { Interval } from '../model/interval.ts';
import type { Ratio } from '../model/units.ts';
import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';
import { studentMultiplier } from './student-multiplier.ts';

/**
 * How many times as long one more run takes as those before it took: with an interval that allows for how much these
 * differed from each other.
 *
 * Shape:  n ≥ 2 figures of as many runs, and that of the new one → new ÷ their geometric mean, and its interval.
 * Source: the prediction interval of one further normal value (Hahn & Meeker 1991) on the logarithms: the deviation of
 *         the n is of n − 1 degrees of freedom, and √(1 + 1/n) times as large for the difference.
 * Assumes runs independent of each other and one level for all of them; look for change points first.
 * Errors: RangeError for fewer than two runs, a figure that is not positive, or a level outside (0, 1).
 */
export function predictedRatio(
  before: ArrayLike<number>,
  after: number,
  level = 0.95,
): { ratio: Ratio; interval: Interval } {
  checkValues(before, 2, 'positive');
  checkValues([after], 1, 'positive');
  const logs = Array.from(before, Math.log);
  const shift = Math.log(after) - mean(logs);
  const spread = standardDeviation(logs) * Math.sqrt(1 + 1 / logs.length);
  const reach = spread > 0 ? studentMultiplier(level, logs.length - 1) * spread : 0;
  return {
    ratio: Math.exp(shift),
    interval: { low: Math.exp(shift - reach), high: Math.exp(shift + reach) },
  };
}
