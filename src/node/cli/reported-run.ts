import { fitness } from '../../lab/model/fitness.ts';
import type { ReportedCase, ReportedRun } from '../../lab/model/report.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { runtimeOf } from '../../lab/model/runtime-of.ts';

/** A run that was read, and the hash of its content. */
export type Kept = KeptRun & { hash: string };

/** A run made some time ago, and what is said of its cases. */
export function reportedRun({ hash, run, summaries }: Kept, cases: ReportedCase[]): ReportedRun {
  return {
    runtime: runtimeOf(run),
    source: run.name,
    run,
    hash,
    fitness: fitness(run, summaries),
    cases,
    wallMs: (run.endedAt ?? run.startedAt) - run.startedAt,
  };
}
