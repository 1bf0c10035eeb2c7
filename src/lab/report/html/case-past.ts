import type { LevelChange } from '../../stats/e-divisive.ts';
import { eDivisive } from '../../stats/e-divisive.ts';
import { toldTime } from '../told-time.ts';
import type { CaseEntry } from './case-entries.ts';
import type { PastFigure, ReportExtras } from './report-extras.ts';

/** A case in all its runs, oldest first, and where its level changed. */
export type CasePast = { figures: PastFigure[]; changes: LevelChange[] };

/** Runs of one level at the least. */
const least = 3;
/** With fewer runs no change is looked for. */
export const fewestFigures = 2 * least;

/** What a case took in earlier runs and in this one; undefined where there are no two times to set beside each other. */
export function casePast(entry: CaseEntry, history: ReportExtras['history']): CasePast | undefined {
  const earlier = history?.(entry.of, entry.index) ?? [];
  const now = ownFigure(entry);
  const all = now && !earlier.some(({ hash }) => hash === now.hash) ? [...earlier, now] : [...earlier];
  const figures = all
    .filter(({ estimate }) => estimate > 0 && estimate < Infinity)
    .sort((a, b) => a.at - b.at);
  if (figures.length < 2) return undefined;
  return {
    figures,
    changes: eDivisive(
      figures.map(({ estimate }) => estimate),
      { least },
    ),
  };
}

function ownFigure({ of: { run, hash }, reported: { summary } }: CaseEntry): PastFigure | undefined {
  const time = toldTime(summary);
  return time && { at: run.startedAt, hash, ...time };
}
