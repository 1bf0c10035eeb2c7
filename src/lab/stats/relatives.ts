import type { CaseSummary, Relative } from '../model/summary.ts';
import { chanceOfZero } from './between-workers.ts';
import { holmLevels } from './holm-levels.ts';
import { relative, sharedLogs } from './relative.ts';

/**
 * How several cases compare with one baseline: as `relative`, each interval so wide that a false direction among any of
 * them comes in no more than 5 of 100 runs.
 *
 * Shape:  summaries in any order → a comparison for each; of two or more that have intervals, with their `level`.
 * Source: Holm (1979), see `holmLevels`.
 * Assumes what `relative` does.
 */
export function relatives(baseline: CaseSummary, candidates: readonly CaseSummary[]): Relative[] {
  const compared = candidates.map((candidate) => relative(baseline, candidate));
  const told = candidates.filter((_, nth) => compared[nth].interval);
  if (told.length < 2) return compared;
  const levels = holmLevels(told.map((candidate) => chanceOfZero(sharedLogs(baseline, candidate))));
  return compared.map((each, nth) => {
    if (!each.interval) return each;
    const level = levels[told.indexOf(candidates[nth])];
    return { ...relative(baseline, candidates[nth], { level }), level };
  });
}
