import type { Ratio } from '../model/units.ts';
import { checkProbabilities } from './check-probabilities.ts';

/**
 * The levels at which the intervals of a family of comparisons are made, so that those that exclude equality are the
 * ones Holm's procedure rejects: all of them hold together in `level` of the families.
 *
 * Shape:  n ≥ 1 two-sided p values in [0, 1] in any order → as many levels in that order, each `level` or more.
 * Source: Holm (1979): the k-th smallest p value of n is held against (1 − level) ÷ (n − k + 1), until one is larger;
 *         from there on the level stays.
 * Errors: RangeError for no values, or one that is NaN or outside [0, 1].
 * Cost:   O(n log n).
 */
export function holmLevels(pValues: readonly number[], level: Ratio = 0.95): Ratio[] {
  checkProbabilities(pValues);
  const ranked = pValues.map((_, nth) => nth).sort((a, b) => pValues[a] - pValues[b]);
  const levels: Ratio[] = [];
  let left = pValues.length;
  let isRejecting = true;
  for (const nth of ranked) {
    levels[nth] = 1 - (1 - level) / left;
    isRejecting &&= pValues[nth] <= (1 - level) / left;
    if (isRejecting) left--;
  }
  return levels;
}
