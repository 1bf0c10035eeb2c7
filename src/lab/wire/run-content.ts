import { foldRun } from '../model/fold-run.ts';
import type { RunRecord, SavedRun } from '../model/run.ts';
import type { CaseSummary } from '../model/summary.ts';
import type { EpochMilliseconds } from '../model/units.ts';
import { canonicalJson } from './canonical-json.ts';

/** A run as the archive keeps it: with the figures of its cases, by case index. */
export type KeptRun = SavedRun & { summaries: (CaseSummary | undefined)[] };

/** What a run consists of apart from its id, which only tells where it is kept. */
export type RunContent = Omit<KeptRun, 'run'> & { run: Omit<RunRecord, 'id'> };

/**
 * All of a run but its id as canonical text, in pieces. Two runs with the same text are the same run.
 *
 * Assumes: a run that has ended; see `endedRun`.
 */
export function runContent({ run, batches, summaries }: KeptRun): Generator<string, undefined> {
  return canonicalJson({ run: { ...run, id: undefined }, batches, summaries });
}

/** The run itself if it has ended, else as if it had been cut off at that time. */
export function endedRun(run: RunRecord, at: EpochMilliseconds): RunRecord {
  if (run.status !== 'running') return run;
  return foldRun(run, { type: 'ended', at, status: 'interrupted', failure: { code: 'interrupted' } });
}
