import { quantile } from './quantile.ts';
import { standardDeviation } from './standard-deviation.ts';

/**
 * How wide a Gaussian kernel draws a sample of one hump without ripples: 0.9 · min(s, IQR ÷ 1.34) · n^(−1/5).
 *
 * Where the quartiles coincide it takes the deviation alone; where all values are one, a hundredth of that value,
 * or 1 at zero: wide enough to be drawn.
 *
 * Shape:  n ≥ 2 ascending values → a positive number. Units: those of the values.
 * Source: Silverman (1986), 3.31; `bw.nrd0` of R, but for samples without any spread.
 * Assumes one hump; two far apart it smooths too much. `modes` works with less.
 * Errors: those of `quantile` and `standardDeviation`. Cost: O(n).
 */
export function silvermanBandwidth(ascending: ArrayLike<number>): number {
  const quartiles = (quantile(ascending, 0.75) - quantile(ascending, 0.25)) / 1.34;
  const deviation = standardDeviation(ascending);
  const spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
  const width = 0.9 * spread * ascending.length ** -0.2;
  // Of equal values the deviation may be a rounding.
  const spreads = ascending[0] < ascending[ascending.length - 1] && width > 0;
  return spreads ? width : Math.abs(ascending[0]) / 100 || 1;
}
