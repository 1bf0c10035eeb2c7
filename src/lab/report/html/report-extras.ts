import type { ReportedRun } from '../../model/report.ts';
import type { EpochMilliseconds } from '../../model/units.ts';
import type { DurationsOf } from '../durations-of.ts';
import type { ToldTime } from '../told-time.ts';

/** What a case took in an earlier run; `hash` is that of the run's content. */
export type PastFigure = ToldTime & { at: EpochMilliseconds; hash: string };

/** What a report does not hold itself. Cases are named by their index among those that are reported of a run. */
export type ReportExtras = {
  durations?: DurationsOf;
  /** Earlier runs of the case in that runtime, in any order. */
  history?: (of: ReportedRun, index: number) => readonly PastFigure[];
};
