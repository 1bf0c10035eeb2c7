import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Benchmark } from '../../lab/model/benchmark.ts';
import { defaultLimits, type Plan } from '../../lab/model/plan.ts';
import { presets } from '../../lab/model/presets.ts';

/** The plan a benchmark is measured by: the numbers of the preset, but for those that were given. */
export function planOf(settings: CliSettings, benchmark: Benchmark, seed: number): Plan {
  const { filter, stallMs, outputBytes } = settings;
  return {
    benchmark,
    ...(filter !== undefined && { filter }),
    ...numbersOf(settings),
    ...workersOf(settings),
    seed,
    limits: { ...defaultLimits, stallMs, outputBytes },
  };
}

function numbersOf({ preset, samples, budgetMs, warmUpMs, precision }: CliSettings) {
  const usual = presets[preset];
  return {
    samples: samples ?? usual.samples,
    budgetMs: budgetMs ?? usual.budgetMs,
    warmUpMs: warmUpMs ?? usual.warmUpMs,
    precision: precision ?? usual.precision,
  };
}

/** Workers that were given are not made more, unless that was said, too. */
function workersOf({ preset, workers, mostWorkers }: CliSettings) {
  const replicates = workers ?? presets[preset].replicates;
  const most = mostWorkers ?? (workers === undefined ? presets[preset].mostReplicates : 0);
  return { replicates, mostReplicates: Math.max(most, replicates) };
}
