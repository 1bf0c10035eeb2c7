import type { Stage } from '../model/failure.ts';
import type { Loaded, LoadRequest } from '../model/loading.ts';
import type { CaseWeighed, HeapReading } from '../model/case-memory.ts';
import type { Share } from '../model/plan.ts';
import type { Result } from '../model/result.ts';
import type { Batch, Canary, CaseMeasured } from '../model/run.ts';

/** `isHeld`: what the cases keep for good is wanted, too. */
export type WeighedShare = Share & { isHeld: boolean };
export type Weighed = { cases: CaseWeighed[] };

/**
 * The heap of a worker as seen from outside: read, or read after a collection. Between `watch` and `watched` what is allocated
 * is followed, collected or not; the latter tells how much it was.
 */
export type RemoteHeap = (word: HeapWord) => Promise<HeapReading>;
export type HeapWord = 'read' | 'collect' | 'watch' | 'watched';

export type Measured = { cases: CaseMeasured[]; canary: Canary };

/**
 * What leaves on the data port, between timed sections. The host restarts its stall clock at batches and stages.
 * A stage names the case it is of, or none where cases take turns; `end` follows the last of what `load` or `measure` sends.
 */
export type DataMessage =
  | { type: 'batch'; batch: Batch }
  | { type: 'output'; case: number | undefined; text: string }
  | { type: 'stage'; stage: Stage; case: number | undefined }
  | { type: 'end' };

/** The bench worker as seen from outside. Its answers come from a realm that ran a stranger's code: parse them. */
export interface BenchApi {
  /** `end` follows on the data port. */
  load(request: LoadRequest): Promise<Result<Loaded>>;
  /** Resolves when the cases are measured, each or none of them with success; `end` follows on the data port. */
  measure(share: Share): Promise<Result<Measured>>;
  /** What calls of the cases allocate, in place of the time they take; `end` follows, too. */
  weigh(share: WeighedShare, heap?: RemoteHeap): Promise<Result<Weighed>>;
}
