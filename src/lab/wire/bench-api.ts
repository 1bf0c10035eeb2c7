import type { Attachment, CaseInfo } from '../model/benchmark.ts';
import type { Stage } from '../model/failure.ts';
import type { Limits, Share } from '../model/plan.ts';
import type { Result } from '../model/result.ts';
import type { Batch } from '../model/run.ts';
import type { Milliseconds } from '../model/units.ts';

/** What the worker needs before it can do anything. `lines` is the length of the person's text, to tell its lines from ours. */
export type LoadRequest = { attachments: Attachment[]; limits: Limits; lines: number };

export type Loaded = { cases: CaseInfo[]; clockStepMs: Milliseconds; isolated: boolean };
export type Measured = { samples: number };

/** What leaves on the data port, between timed sections. The host restarts its stall clock at batches and stages. */
export type DataMessage =
  | { type: 'batch'; batch: Batch }
  | { type: 'output'; case: number | undefined; text: string }
  | { type: 'stage'; stage: Stage };

/** The bench worker as seen from outside. Its answers come from a realm that ran a stranger's code: parse them. */
export interface BenchApi {
  load(request: LoadRequest): Promise<Result<Loaded>>;
  /** Resolves after the last batch has been posted. */
  measure(share: Share): Promise<Result<Measured>>;
}
