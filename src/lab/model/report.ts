import type { CaseInfo } from './benchmark.ts';
import type { Fitness } from './fitness.ts';
import type { CaseJudgement } from './judgement.ts';
import type { RunRecord } from './run.ts';
import type { CaseSummary } from './summary.ts';
import type { EpochMilliseconds, Milliseconds } from './units.ts';

export const runtimes = ['chromium', 'firefox', 'node', 'bun'] as const;

/** What can run a benchmark. */
export type Runtime = (typeof runtimes)[number];

/** A case as it is reported: its figures, those of its baseline, and what is said of the two. */
export type ReportedCase = {
  info: CaseInfo;
  summary?: CaseSummary;
  baseline?: CaseSummary;
  judgement: CaseJudgement;
};

/** What the engine's own profiler told of a case, after its run, and where it lies beside the report. */
export type ReportedProfile = {
  case: string;
  kind: 'cpu-profile' | 'heap-profile' | 'collections';
  /** From the folder of the report, with slashes. */
  file: string;
};

/** A benchmark as it went in one runtime. */
export type ReportedRun = {
  runtime: Runtime;
  /** The file, from where the command was given, or the id of a built-in suite. */
  source: string;
  run: RunRecord;
  /** SHA-256 of the run's content, in hexadecimal. */
  hash: string;
  fitness: Fitness;
  /**
   * What is said of its cases. Of two versions measured side by side these are the candidates alone, under the name of
   * both: an index here is none among `run.cases`, by which reasons name a case.
   */
  cases: ReportedCase[];
  /** From the start of the first worker to the last figure. */
  wallMs: Milliseconds;
  /** Absent: none were asked for. */
  profiles?: ReportedProfile[];
};

/** A runtime that was asked for and is not there, and how to get it. */
export type MissingRuntime = { runtime: Runtime; advice: string };

/** What a command ends with. */
export const exitCodes = {
  pass: 0,
  regression: 1,
  usage: 2,
  rejected: 3,
  failed: 4,
  'not-comparable': 5,
  bug: 70,
} as const;

export type Outcome = keyof typeof exitCodes;

/** All that one command measured. */
export type Report = {
  at: EpochMilliseconds;
  /** Version of the lab. */
  lab: string;
  /** Of the checkout the benchmarks are from, where there is one. */
  commit?: string;
  outcome: Exclude<Outcome, 'usage' | 'bug'>;
  runs: ReportedRun[];
  missing: MissingRuntime[];
};
