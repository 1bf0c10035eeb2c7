import type { Interval } from '../model/interval.ts';
import { checkValues } from './check-values.ts';
import { median } from './median.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * By how much values grow from one to the next: the median of the slopes between all pairs, which up to 29 % of values
 * gone astray do not move. The interval runs between the slopes that Kendall's test would just not tell from the true
 * one: a slope is there, at the level, where it leaves out 0.
 *
 * Shape:  a list of n ≥ 3 values at even steps → a slope and [low, high] round it.
 * Units:  those of the values, a step.
 * Source: Theil (1950), Sen (1968), with his correction for ties, as SciPy's `theilslopes`.
 * Assumes what disturbs a value does not disturb the next.
 * Errors: RangeError for fewer than three values, one that is not finite, or a level outside (0, 1).
 * Cost:   O(n² log n): for tens of values.
 */
export function theilSen(values: ArrayLike<number>, level = 0.95): { slope: number; interval: Interval } {
  checkValues(values, 3, 'finite');
  if (!(level > 0 && level < 1)) throw new RangeError(`a level is between 0 and 1, got ${level}`);
  const slopes = slopesOf(values);
  const reach = -normalQuantile((1 - level) / 2) * Math.sqrt(kendallVariance(values));
  const low = Math.max(0, Math.round((slopes.length - reach) / 2) - 1);
  const high = Math.min(slopes.length - 1, Math.round((slopes.length + reach) / 2));
  return { slope: median(slopes), interval: { low: slopes[low], high: slopes[high] } };
}

/** In order. */
function slopesOf(values: ArrayLike<number>): Float64Array {
  const { length } = values;
  const slopes = new Float64Array((length * (length - 1)) / 2);
  let filled = 0;
  for (let i = 0; i < length; i++)
    for (let j = i + 1; j < length; j++) slopes[filled++] = (values[j] - values[i]) / (j - i);
  return slopes.sort();
}

/** Of Kendall's score, where no order is likelier than another. */
function kendallVariance(values: ArrayLike<number>): number {
  const counts = new Map<number, number>();
  for (const value of Array.from(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const part = (n: number) => n * (n - 1) * (2 * n + 5);
  const ties = [...counts.values()].reduce((sum, count) => sum + part(count), 0);
  return (part(values.length) - ties) / 18;
}
