import type { Result } from '../../lab/model/result.ts';
import type { CaseSummary, Relative } from '../../lab/model/summary.ts';
import type { CaseSamples, StatsApi } from '../../lab/wire/stats-api.ts';
import { createRestartingWorker } from './restarting-worker.ts';

/** The arithmetic, off the main thread. No call rejects, and every call ends. */
export interface StatsHost {
  summarise(cases: CaseSamples[]): Promise<Result<(CaseSummary | undefined)[]>>;
  relative(baseline: CaseSummary, candidate: CaseSummary): Promise<Result<Relative>>;
  /** Ends the worker; calls under way and later ones fail with `stopped`. */
  close(): void;
}

/** Errors: those of `createRestartingWorker`. */
export function createStatsHost(startWorker: () => Worker): StatsHost {
  const worker = createRestartingWorker<StatsApi>(startWorker);
  return {
    summarise: (cases) => worker.call((stats) => stats.summarise(cases)),
    relative: (baseline, candidate) => worker.call((stats) => stats.relative(baseline, candidate)),
    close: worker.close,
  };
}
