import { isOneReading } from './is-one-reading.ts';

/**
 * The median of values that a coarse clock has rounded: interpolated between neighbouring distinct
 * values by the share of each, so that it moves with the share and not in steps of the clock. Of
 * distinct values it is the ordinary median.
 *
 * Shape:  n ≥ 1 ascending values → one between the first and the last.
 * Units:  those of the values.
 * Source: Ma, Genton & Parzen (2011), Asymptotic properties of sample quantiles of discrete
 *         distributions: the mid-quantile at 1/2.
 * Assumes the values ascend. Errors: RangeError for no values.
 * Cost:   O(length of the two runs of equal values at the middle).
 */
export function midMedian(ascending: ArrayLike<number>): number {
  const count = ascending.length;
  if (count === 0) throw new RangeError('a median needs a value');
  const half = count / 2;
  const middle = runAround(ascending, Math.floor((count - 1) / 2));
  const centre = (middle.from + middle.to) / 2;
  if (centre === half) return ascending[middle.from];
  const next = centre < half ? middle.to : middle.from - 1;
  if (next < 0 || next >= count) return ascending[middle.from];
  const other = runAround(ascending, next);
  const share = (half - centre) / ((other.from + other.to) / 2 - centre);
  return ascending[middle.from] + share * (ascending[other.from] - ascending[middle.from]);
}

/** The stretch of equal values that an index is in. */
function runAround(ascending: ArrayLike<number>, index: number): { from: number; to: number } {
  let from = index;
  let to = index + 1;
  while (from > 0 && isOneReading(ascending[from - 1], ascending[index])) from--;
  while (to < ascending.length && isOneReading(ascending[index], ascending[to])) to++;
  return { from, to };
}
