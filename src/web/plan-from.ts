import type { Benchmark } from '../lab/model/benchmark.ts';
import { defaultLimits } from '../lab/model/plan.ts';
import type { Plan } from '../lab/model/plan.ts';
import type { Settings } from '../lab/model/settings.ts';

/** The plan a benchmark is measured by, as the settings stand now. */
export function planFrom(settings: Settings, benchmark: Benchmark, seed: number): Plan {
  const { samples, budgetMs, warmUpMs, replicates, precision, mostReplicates, stallMs, outputBytes } =
    settings;
  const limits = { ...defaultLimits, stallMs, outputBytes };
  return { benchmark, samples, budgetMs, warmUpMs, replicates, precision, mostReplicates, seed, limits };
}
