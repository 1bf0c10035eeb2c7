import type { CaseSummary, Relative } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { chanceOfZero } from '../stats/between-workers.ts';
import { holmLevels } from '../stats/holm-levels.ts';
import { relative, sharedLogs } from '../stats/relative.ts';

/** The two sides of a case, measured round by round in the same workers. */
export type Sides = { baseline: CaseSummary; candidate: CaseSummary };

/**
 * How each candidate compares with its own baseline; of several cases, each interval so wide that a false direction among
 * any of them comes in no more than 5 of 100 runs.
 *
 * Shape:  n pairs → as many comparisons in that order; `level` where there are two or more with intervals.
 * Source: `relative`; Holm (1979), see `holmLevels`.
 */
export function sideBySide(pairs: readonly Sides[], margins: readonly Ratio[]): Relative[] {
  const told = pairs.filter(isResolvable);
  if (told.length < 2) return pairs.map((pair, nth) => relativeOf(pair, margins[nth]));
  const levels = holmLevels(
    told.map(({ baseline, candidate }) => chanceOfZero(sharedLogs(baseline, candidate))),
  );
  return pairs.map((pair, nth) => {
    const level = levels.at(told.indexOf(pair));
    if (!told.includes(pair) || level === undefined) return relativeOf(pair, margins[nth]);
    return { ...relativeOf(pair, margins[nth], level), level };
  });
}

const relativeOf = ({ baseline, candidate }: Sides, margin: Ratio, level = 0.95) =>
  relative(baseline, candidate, { margin, level });

const isResolvable = ({ baseline, candidate }: Sides) =>
  !baseline.likeEmpty && !candidate.likeEmpty && sharedLogs(baseline, candidate).length > 1;
