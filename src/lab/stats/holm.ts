import { checkProbabilities } from './check-probabilities.ts';

/**
 * The p values of a family of tests, adjusted so that whoever calls those at 0.05 or less differences
 * makes even one false call in at most 5 families of 100, however many are true and however they depend.
 *
 * Shape:  n ≥ 1 values in [0, 1] in any order → as many in [0, 1] in the same order, none smaller than before.
 * Source: Holm (1979), a simple sequentially rejective procedure: Bonferroni's bound, stepping down.
 * Assumes nothing of how the tests depend; for long lists that only pick what to look at, `benjaminiHochberg`.
 * Errors: RangeError for no values, or one that is NaN or outside [0, 1].
 * Cost:   O(n log n).
 */
export function holm(pValues: ArrayLike<number>): Float64Array<ArrayBuffer> {
  checkProbabilities(pValues);
  const count = pValues.length;
  const ranked = Array.from(pValues, (_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
  const adjusted = new Float64Array(count);
  let greatest = 0;
  for (const [rank, i] of ranked.entries()) {
    greatest = Math.max(greatest, Math.min(1, (count - rank) * pValues[i]));
    adjusted[i] = greatest;
  }
  return adjusted;
}
