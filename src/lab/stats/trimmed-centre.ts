import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';
import { trimCount } from './trim-count.ts';

/** Where the middle of a population lies: an estimate, the variance of that estimate, its degrees of freedom. */
export type Centre = { mean: number; variance: number; df: number };

/**
 * The trimmed mean of values and how sure it is. With nothing trimmed, the mean and s² ÷ n.
 *
 * Shape:  n values of which h ≥ 2 are left → the mean of those, a variance of 0 where they are all one value,
 *         h − 1 degrees of freedom.
 * Units:  those of the values, the variance in their square.
 * Source: Yuen (1974): the sum of squares of the winsorised values ÷ (h (h − 1)).
 * Assumes values independent, their distribution near symmetric.
 * Errors: RangeError for fewer than two values left, one that is not finite, or a share outside [0, ½).
 * Cost:   O(n log n): sorts a copy.
 */
export function trimmedCentre(values: ArrayLike<number>, trim: number): Centre {
  checkValues(values, 2, 'finite');
  const size = values.length;
  const cut = trimCount(size, trim);
  const left = size - 2 * cut;
  if (left < 2) throw new RangeError(`needs 2 or more values after trimming, has ${left} of ${size}`);
  const sorted = Float64Array.from(values).sort();
  const least = sorted[cut];
  // From the least value on, equal values are exactly zero, whatever the rounding of their sum.
  const winsorised = sorted.map((value) => value - least);
  const middle = mean(winsorised.subarray(cut, size - cut));
  winsorised.fill(0, 0, cut).fill(winsorised[size - cut - 1], size - cut);
  const squares = standardDeviation(winsorised) ** 2 * (size - 1);
  return { mean: least + middle, variance: squares / (left * (left - 1)), df: left - 1 };
}
