import type { Milliseconds, Ratio } from '../model/units.ts';
import { predictedRatio } from '../stats/predicted-ratio.ts';
import { DEFAULT_MARGIN } from '../stats/relative.ts';
import { ENOUGH_RUNS, presentLevel } from './present-level.ts';

/**
 * How many times as long the last run took where it and the one before it both say that the case has become slower: the
 * whole interval of each lies above the margin, against the level of the runs before the two. Said of no third run at the
 * new level.
 *
 * Shape:  the figures of n runs of one machine, oldest first → undefined for fewer than six, and for no such change.
 * Source: `presentLevel`; `predictedRatio`; a second run to confirm the first, as `confirmed` has it.
 * Assumes a run that is no slower than one of the four before the two is no regression: that settles nearly all at once.
 * Cost:   nothing for nearly all; else 0.1 ms for 20.
 */
export function confirmedRegression(
  figures: readonly Milliseconds[],
  { margin = DEFAULT_MARGIN, level = 0.95 }: { margin?: Ratio; level?: Ratio } = {},
): Ratio | undefined {
  const [before, both] = [figures.slice(0, -2), figures.slice(-2)];
  if (before.length < ENOUGH_RUNS || Math.min(...both) <= Math.max(0, ...before.slice(-ENOUGH_RUNS)))
    return undefined;
  const present = presentLevel(before);
  if (present.length < ENOUGH_RUNS) return undefined;
  const told = both.map((figure) => predictedRatio(present, figure, level));
  return told.every(({ interval }) => interval.low > 1 + margin) ? told[1].ratio : undefined;
}
