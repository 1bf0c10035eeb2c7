/**
 * Quantile of ascending values by linear interpolation between order statistics.
 *
 * Shape:  n ≥ 1 ascending values, p in [0, 1] → one value between the first and the last.
 * Units:  those of the values.
 * Source: Hyndman & Fan (1996), definition 7; the default of R and NumPy.
 * Assumes the values ascend; only the first and the last are looked at.
 * Errors: RangeError for no values, an infinite one or NaN (which sorts last), or p outside [0, 1].
 * Cost:   O(1).
 */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  const last = ascending.length - 1;
  if (last < 0) throw new RangeError('a quantile needs a value');
  if (!Number.isFinite(ascending[0]) || !Number.isFinite(ascending[last])) {
    throw new RangeError('a quantile needs finite values');
  }
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs a share from 0 to 1, got ${p}`);
  const rank = p * last;
  const below = Math.floor(rank);
  const above = Math.ceil(rank);
  return ascending[below] + (rank - below) * (ascending[above] - ascending[below]);
}
