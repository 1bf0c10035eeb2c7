import { medianAbsoluteDeviation } from './median-absolute-deviation.ts';
import { median } from './median.ts';

/** Values to each side that a value is seen among: a level of four values or more is no spike. */
const REACH = 3;
const MOST = 3;

/**
 * A series with its spikes cut down: what lies more than three deviations from the median of the seven
 * values round it is moved to there. Levels and the noise about them stay.
 *
 * The deviation is the median absolute one of the distances from those medians, one for the series. Where
 * most values lie on them, as with a coarse clock, it is zero and nothing is cut.
 *
 * Shape:  n values in order → as many; fewer than seven are taken into account at the ends.
 * Source: Hampel (1974) for the deviation; the filter as in Davies & Gather (1993), spikes cut and not replaced.
 * Errors: RangeError for a value that is not finite.
 * Cost:   O(n log n): 1 ms for 1,000.
 */
export function hampelFilter(values: ArrayLike<number>): number[] {
  const series = Array.from(values);
  if (series.length === 0) return [];
  const middles = series.map((_, i) => median(series.slice(Math.max(0, i - REACH), i + REACH + 1)));
  const off = series.map((value, i) => value - middles[i]);
  const reach = MOST * medianAbsoluteDeviation(off, 'normal');
  if (reach === 0) return series;
  return series.map((value, i) => Math.min(middles[i] + reach, Math.max(middles[i] - reach, value)));
}
