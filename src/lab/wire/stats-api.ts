import type { Growth, GrowthPoint } from '../model/growth.ts';
import type { Sampled } from '../model/sampled.ts';
import type { CaseSummary, Depth } from '../model/summary.ts';

/** The measured and warm-up samples of one case. */
export type CaseSamples = Sampled & { case: number };

/** The stats worker: arithmetic off the main thread. Cases without two samples have no summary. */
export interface StatsApi {
  /** Of whole lots, so that the cases of each are compared with each other; the answers are in the order of the lots. */
  summarise(lots: CaseSamples[][], depth: Depth): Promise<(CaseSummary | undefined)[][]>;
  /** How the time of each line grows with its sizes; undefined for lines with too few of them. */
  growths(lines: GrowthPoint[][]): Promise<(Growth | undefined)[]>;
}
