import type { RunRecord } from '../../lab/model/run.ts';

/** What a run is named, or is to be named, and what it is of. */
type Named = Pick<RunRecord, 'name' | 'plan'>;

/** Whether two runs are of the same benchmark: the command line names a run after its file, the app after its title. */
export const isSameBenchmark = (a: Named, b: Named): boolean =>
  a.name === b.name || a.name === b.plan.benchmark.title || b.name === a.plan.benchmark.title;
