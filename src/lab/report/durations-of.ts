import type { ReportedRun } from '../model/report.ts';
import type { Milliseconds } from '../model/units.ts';

/**
 * The samples of a case by its index among those that are reported of a run: those measured and counted, less the empty
 * call, in any order. Undefined where they are not at hand.
 */
export type DurationsOf = (of: ReportedRun, index: number) => ArrayLike<Milliseconds> | undefined;
