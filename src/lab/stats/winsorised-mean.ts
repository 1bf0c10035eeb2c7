import { mean } from './mean.ts';
import { medianAbsoluteDeviation } from './median-absolute-deviation.ts';
import { median } from './median.ts';

/**
 * The mean after values far from the median are pulled to a fence: an interrupted round counts as a slow
 * one, and not as a hundred of them.
 *
 * The fences stand `reach` raw median absolute deviations from the median (no factor of 1.4826): six of them
 * are four standard deviations of a normal sample, of which they touch one value in 20,000.
 *
 * Where the deviation is 0 more than half the values are one, as a coarse clock makes them, and fences there
 * would make every other value that one too. It is the plain mean then, which still moves with their share.
 * Where rounding makes a few values of most, the deviation is hardly more: no fence stands nearer than `least`.
 *
 * Shape:  n ≥ 1 values → one between the least and the greatest. Units: those of the values.
 * Source: Tukey (1962), The future of data analysis; fences after Hampel (1974).
 * Errors: RangeError for no values, one that is not finite, or a reach that is not positive and finite.
 * Cost:   O(n log n): 50 ms for 100,000.
 */
export function winsorisedMean(values: ArrayLike<number>, reach = 6, least = 0): number {
  if (!(reach > 0 && reach < Infinity)) throw new RangeError(`a reach is positive and finite, got ${reach}`);
  const away = Math.max(reach * medianAbsoluteDeviation(values), least);
  if (away === 0) return mean(values);
  const middle = median(values);
  const low = middle - away;
  const high = middle + away;
  return mean(Float64Array.from(values, (value) => Math.min(high, Math.max(low, value))));
}
