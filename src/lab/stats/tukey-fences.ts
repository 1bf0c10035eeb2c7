import type { Interval } from '../model/interval.ts';
import { quantile } from './quantile.ts';

/** A value outside `mild` is an outlier, one outside `severe` a severe outlier. */
export type Fences = { mild: Interval; severe: Interval };

/**
 * Where a sample's outliers begin: 1.5 and 3 interquartile ranges beyond its quartiles.
 *
 * Where the quartiles coincide the fences stand at infinity: a clock whose step is coarser than
 * the spread gives most samples one value, and its neighbours are no outliers.
 *
 * Shape:  n ≥ 1 ascending values → two intervals, the mild inside the severe. Units: those of the values.
 * Source: Tukey (1977), Exploratory Data Analysis, inner and outer fences.
 * Errors: those of `quantile`. Cost: O(1).
 */
export function tukeyFences(ascending: ArrayLike<number>): Fences {
  const low = quantile(ascending, 0.25);
  const high = quantile(ascending, 0.75);
  const range = high > low ? high - low : Infinity;
  return {
    mild: { low: low - 1.5 * range, high: high + 1.5 * range },
    severe: { low: low - 3 * range, high: high + 3 * range },
  };
}
