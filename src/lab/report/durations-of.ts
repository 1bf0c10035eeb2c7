import type { ReportedRun } from '../model/report.ts';
import type { Milliseconds } from '../model/units.ts';

/**
 * The samples of a case of a run by its index: those measured and counted, less the empty call. Undefined where they
 * are not at hand.
 */
export type DurationsOf = (of: ReportedRun, index: number) => ArrayLike<Milliseconds> | undefined;
