import type { Figured } from '../../src/lab/judge/judged-run.ts';
import { fitness } from '../../src/lab/model/fitness.ts';
import type { ReportedCase, ReportedRun } from '../../src/lab/model/report.ts';

/** A run in Node as it is reported, with what is said of its cases. */
export const reportedRunOf = ({ run, summaries }: Figured, cases: ReportedCase[]): ReportedRun => ({
  runtime: 'node',
  source: run.name,
  run,
  hash: 'ab'.repeat(32),
  fitness: fitness(run, summaries),
  cases,
  wallMs: 1_000,
});
