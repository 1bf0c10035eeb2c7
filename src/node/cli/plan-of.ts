import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Benchmark } from '../../lab/model/benchmark.ts';
import { defaultLimits, type Plan } from '../../lab/model/plan.ts';
import { presets } from '../../lab/model/presets.ts';

/** The plan a benchmark is measured by: the numbers of the preset, but for those that were given. */
export function planOf(settings: CliSettings, benchmark: Benchmark, seed: number): Plan {
  const preset = presets[settings.preset];
  const { samples, budgetMs, warmUpMs, precision, stallMs, outputBytes } = settings;
  const replicates = settings.workers ?? preset.replicates;
  const most = settings.mostWorkers ?? Math.max(replicates, settings.workers ? 0 : preset.mostReplicates);
  return {
    benchmark,
    ...(settings.filter !== undefined && { filter: settings.filter }),
    samples: samples ?? preset.samples,
    budgetMs: budgetMs ?? preset.budgetMs,
    warmUpMs: warmUpMs ?? preset.warmUpMs,
    replicates,
    precision: precision ?? preset.precision,
    mostReplicates: Math.max(most, replicates),
    seed,
    limits: { ...defaultLimits, stallMs, outputBytes },
  };
}
