import type { Growth, GrowthPoint } from '../../lab/model/growth.ts';
import type { Result } from '../../lab/model/result.ts';
import type { CaseSummary, Depth } from '../../lab/model/summary.ts';
import type { CaseSamples, StatsApi } from '../../lab/wire/stats-api.ts';
import { createRestartingWorker } from './restarting-worker.ts';

/** The arithmetic, off the main thread. No call rejects, and every call ends. */
export interface StatsHost {
  summarise(lots: CaseSamples[][], depth: Depth): Promise<Result<(CaseSummary | undefined)[][]>>;
  growths(lines: GrowthPoint[][]): Promise<Result<(Growth | undefined)[]>>;
  /** Ends the worker; calls under way and later ones fail with `stopped`. */
  close(): void;
}

/** Errors: those of `createRestartingWorker`. */
export function createStatsHost(startWorker: () => Worker): StatsHost {
  const worker = createRestartingWorker<StatsApi>(startWorker);
  return {
    summarise: (lots, depth) => worker.call((stats) => stats.summarise(lots, depth)),
    growths: (lines) => worker.call((stats) => stats.growths(lines)),
    close: worker.close,
  };
}
