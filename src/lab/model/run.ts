import type { CaseInfo } from './benchmark.ts';
import type { Environment, MemoryReading, Note } from './environment.ts';
import type { Failure } from './failure.ts';
import type { Plan } from './plan.ts';
import type { EpochMilliseconds, Milliseconds } from './units.ts';

export type Phase = 'warm-up' | 'measured';

/**
 * Samples of one case in one replicate, in order. Each duration is milliseconds per call: one
 * timed section of `calls` calls, divided. `first` is the index of the first one within its case,
 * replicate and phase.
 */
export type Batch = {
  case: number;
  replicate: number;
  phase: Phase;
  calls: number;
  first: number;
  durations: Float64Array<ArrayBuffer>;
};

export type EndStatus = 'complete' | 'stopped' | 'failed' | 'interrupted';
export type RunStatus = 'running' | EndStatus;

/** All that ever happens to a run. Cases are named by their index in `surveyed`. */
export type RunEvent =
  | { type: 'started'; id: string; at: EpochMilliseconds; name: string; plan: Plan; environment: Environment }
  | { type: 'surveyed'; cases: CaseInfo[] }
  | { type: 'clock'; clockStepMs: Milliseconds; isolated: boolean }
  | { type: 'case-started'; case: number; replicate: number; atMs: Milliseconds }
  | { type: 'batch'; batch: Batch }
  | { type: 'case-failed'; case: number; replicate: number; failure: Failure }
  | { type: 'output'; case: number | undefined; text: string }
  | { type: 'noted'; note: Note }
  | { type: 'memory'; reading: MemoryReading }
  | { type: 'ended'; at: EpochMilliseconds; status: EndStatus; failure?: Failure };

export type CaseRecord = {
  info: CaseInfo;
  /** Timed sections received, by phase. */
  warmUp: number;
  measured: number;
  output: string;
  failure?: Failure;
};

/** A run without its samples: what lists, headings and tables need. The fold of its events. */
export type RunRecord = {
  id: string;
  name: string;
  tags: string[];
  startedAt: EpochMilliseconds;
  endedAt?: EpochMilliseconds;
  status: RunStatus;
  failure?: Failure;
  plan: Plan;
  environment: Environment;
  cases: CaseRecord[];
  /** What was printed outside any case. */
  output: string;
  notes: Note[];
  memory: MemoryReading[];
  /** The case being measured now, and how many were before it in the same replicate. */
  current?: { case: number; replicate: number; sinceMs: Milliseconds; nth?: number };
};

/** A whole run: its record and every sample, in order of arrival. */
export type SavedRun = { run: RunRecord; batches: Batch[] };
