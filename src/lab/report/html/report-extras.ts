import type { Interval } from '../../model/interval.ts';
import type { ReportedRun } from '../../model/report.ts';
import type { EpochMilliseconds, Milliseconds } from '../../model/units.ts';

/** What a case took in an earlier run; `hash` is that of the run's content. */
export type PastFigure = {
  at: EpochMilliseconds;
  estimate: Milliseconds;
  interval?: Interval;
  hash: string;
};

/** What a report does not hold itself. `nth` is the place of the case among `run.cases`. */
export type ReportExtras = {
  /** The samples that count, in any order, the empty call taken off. */
  durations?: (run: ReportedRun, nth: number) => ArrayLike<Milliseconds> | undefined;
  /** Earlier runs of the case in that runtime, in any order. */
  history?: (run: ReportedRun, nth: number) => readonly PastFigure[];
};
