import type { CaseInfo } from './benchmark.ts';
import type { CaseMemory } from './case-memory.ts';
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

/** How long the same piece of arithmetic took before and after a lot. */
export type Canary = { beforeMs: Milliseconds; afterMs: Milliseconds };

/** Why a lot was measured again: the page was hidden, or the machine had become slower. */
export type Disturbance = 'hidden' | 'throttled';

/** What a worker says of a case it has measured. */
export type CaseMeasured = {
  case: number;
  /** Measured sections sent. */
  samples: number;
  /** What an empty call cost in the same loop of the same rounds; each sample holds it too. */
  overheadMs?: Milliseconds;
  /** What a call of the case took, less an empty one, where the engine could not look into it. Told by one worker. */
  opaqueMs?: Milliseconds;
  failure?: Failure;
};

export type EndStatus = 'complete' | 'stopped' | 'failed' | 'interrupted';
export type RunStatus = 'running' | EndStatus;

/** All that ever happens to a run. Cases are named by their index in `surveyed`. */
export type RunEvent =
  | { type: 'started'; id: string; at: EpochMilliseconds; name: string; plan: Plan; environment: Environment }
  | { type: 'surveyed'; cases: CaseInfo[] }
  | { type: 'clock'; clockStepMs: Milliseconds; isolated: boolean }
  | { type: 'lot-started'; cases: readonly number[]; replicate: number; atMs: Milliseconds }
  | { type: 'batch'; batch: Batch }
  | { type: 'overhead'; case: number; replicate: number; overheadMs: Milliseconds; opaqueMs?: Milliseconds }
  | { type: 'canary'; replicate: number; atMs: Milliseconds; canary: Canary }
  /** What these cases sent from that worker is not to be counted; they are measured again in another. */
  | { type: 'voided'; cases: readonly number[]; replicate: number; because?: Disturbance }
  | { type: 'case-failed'; case: number; replicate: number; failure: Failure }
  | { type: 'output'; case: number | undefined; text: string }
  | { type: 'noted'; note: Note }
  | { type: 'memory'; reading: MemoryReading }
  /** What a call of a case allocates: found after the run, with nothing timed. */
  | { type: 'weighed'; case: number; memory: CaseMemory }
  | { type: 'ended'; at: EpochMilliseconds; status: EndStatus; failure?: Failure };

export type CaseRecord = {
  info: CaseInfo;
  /** Timed sections received, by phase. */
  warmUp: number;
  measured: number;
  output: string;
  /** Of an empty call in the case's loop, by replicate: taken off every duration. Absent in runs of before it was measured. */
  overheads?: Record<number, Milliseconds>;
  /** What a call took, less an empty one, where the engine could not look into it. */
  opaqueMs?: Milliseconds;
  /** Replicates whose samples are kept and not counted. */
  voided?: number[];
  /** Absent where it was not asked for. */
  memory?: CaseMemory;
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
  /** One of each lot, in order of time. Absent in runs of before it was read. */
  canaries?: (Canary & { replicate: number; atMs: Milliseconds })[];
  /** Lots measured again, by reason. */
  redone?: Partial<Record<Disturbance, number>>;
  memory: MemoryReading[];
  /** The cases being measured now, or again, and how many were before them in the same replicate. */
  current?: {
    cases: readonly number[];
    replicate: number;
    sinceMs: Milliseconds;
    before: number;
    /** They were disturbed, and wait to be measured again. */
    waits?: Disturbance;
  };
};

/** A whole run: its record and every sample, in order of arrival. */
export type SavedRun = { run: RunRecord; batches: Batch[] };
