import { judgedApart, type Standard } from '../../lab/judge/judged-run.ts';
import { fitness } from '../../lab/model/fitness.ts';
import type { ReportedRun } from '../../lab/model/report.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { isSameBenchmark } from './is-same-benchmark.ts';
import { runtimeOf } from './runtime-of.ts';

/** A run that was read, and the hash of its content. */
export type Kept = KeptRun & { hash: string };

/** A run made some time ago, against those of the baseline of the same benchmark and runtime. */
export function reportedRun(
  { hash, ...kept }: Kept,
  before: readonly Kept[],
  standard: Standard,
): ReportedRun {
  const { run, summaries } = kept;
  const runtime = runtimeOf(run);
  const same = before.filter((each) => isSameBenchmark(each.run, run) && runtimeOf(each.run) === runtime);
  return {
    runtime,
    source: run.name,
    run,
    hash,
    fitness: fitness(run, summaries),
    cases: judgedApart(kept, same, standard),
    wallMs: (run.endedAt ?? run.startedAt) - run.startedAt,
  };
}
