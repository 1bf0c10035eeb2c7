import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';
import { trimCount } from './trim-count.ts';

/**
 * The mean of what is left after the same number of the least and of the greatest values is left out.
 *
 * Shape:  n ≥ 1 values, the share to leave out at each end in [0, ½) → one between the least and the greatest.
 *         Fewer than 1 ÷ share values are too few to leave any out.
 * Units:  those of the values.
 * Source: Tukey (1962); a share of 0.2 after Wilcox (2012). `scipy.stats.trim_mean`.
 * Errors: RangeError for no values, one that is not finite, or a share outside.
 * Cost:   O(n log n): 10 ms for 100,000.
 */
export function trimmedMean(values: ArrayLike<number>, share = 0.2): number {
  checkValues(values, 1, 'finite');
  const cut = trimCount(values.length, share);
  return mean(
    Float64Array.from(values)
      .sort()
      .subarray(cut, values.length - cut),
  );
}
