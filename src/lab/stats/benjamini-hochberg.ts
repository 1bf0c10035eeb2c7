import { checkProbabilities } from './check-probabilities.ts';

/**
 * The p values of many tests, adjusted so that of those called differences at 0.05 or less, at most 5 in 100
 * are expected to be false: more is found than with `holm`, and a few of the finds are wrong.
 *
 * Shape:  n ≥ 1 values in [0, 1] in any order → as many in [0, 1] in the same order, none smaller than before.
 * Source: Benjamini & Hochberg (1995), controlling the false discovery rate; adjusted as Yekutieli & Benjamini (1999).
 * Assumes tests independent, or dependent only in that one small p makes others smaller.
 * Errors: RangeError for no values, or one that is NaN or outside [0, 1].
 * Cost:   O(n log n).
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): Float64Array<ArrayBuffer> {
  checkProbabilities(pValues);
  const count = pValues.length;
  const descending = Array.from(pValues, (_, i) => i).sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = new Float64Array(count);
  let least = 1;
  for (const [rank, i] of descending.entries()) {
    least = Math.min(least, (pValues[i] * count) / (count - rank));
    adjusted[i] = least;
  }
  return adjusted;
}
