import type { CaseSummary, Relative } from '../model/summary.ts';
import type { Batch } from '../model/run.ts';

/** The measured and warm-up samples of one case. */
export type CaseSamples = { case: number; batches: Pick<Batch, 'phase' | 'replicate' | 'durations'>[] };

/** The stats worker: arithmetic off the main thread. Cases without two samples have no summary. */
export interface StatsApi {
  summarise(cases: CaseSamples[]): Promise<(CaseSummary | undefined)[]>;
  relative(baseline: CaseSummary, candidate: CaseSummary): Promise<Relative>;
}
