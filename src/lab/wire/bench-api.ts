import type { CaseInfo } from '../model/benchmark.ts';
import type { Attachment } from '../model/benchmark.ts';
import type { Failure } from '../model/failure.ts';
import type { Limits } from '../model/plan.ts';
import type { Result } from '../model/result.ts';
import type { Batch } from '../model/run.ts';
import type { Milliseconds } from '../model/units.ts';

/** What the worker needs before it can do anything: crosses the boundary once. */
export type LoadRequest = { attachments: Attachment[]; limits: Limits };

/** One case in one replicate. `samples` and `budgetMs` are this replicate's share of the plan's. */
export type MeasureRequest = {
  case: number;
  replicate: number;
  samples: number;
  budgetMs: Milliseconds;
  warmUpMs: Milliseconds;
};

export type Loaded = { cases: CaseInfo[]; clockStepMs: Milliseconds; isolated: boolean };
export type Measured = { samples: number };

/** What leaves on the data port, between timed sections. */
export type DataMessage =
  | { type: 'batch'; batch: Batch }
  | { type: 'output'; case: number | undefined; text: string }
  /** A stage begins; the host restarts its stall clock at every message. */
  | { type: 'stage'; case: number | undefined; stage: Stage };

type Stage = Extract<Failure, { code: 'threw' }>['stage'];

/** The far end of the data port, named so that this folder needs no browser types. */
export type DataPort = { postMessage(message: DataMessage, transfer: ArrayBuffer[]): void };

/** The bench worker as seen from outside. Its answers come from a realm that ran a stranger's code: parse them. */
export interface BenchApi {
  load(request: LoadRequest): Promise<Result<Loaded>>;
  /** Resolves after the last batch has been posted. */
  measure(request: MeasureRequest): Promise<Result<Measured>>;
}
