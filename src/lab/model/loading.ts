import type { Attachment, CaseInfo } from './benchmark.ts';
import type { Limits } from './plan.ts';
import type { Milliseconds } from './units.ts';

/** What a worker needs before it can do anything. `lines` is the length of the person's text, to tell its lines from ours. */
export type LoadRequest = {
  attachments: Attachment[];
  limits: Limits;
  lines: number;
  /** See `Plan`. */
  filter?: string;
  /** It is two versions of a benchmark: the filter is about what their cases are called without their sides. */
  sided?: boolean;
};

/** What a worker says of the benchmark it was given, and of itself. */
export type Loaded = { cases: CaseInfo[]; clockStepMs: Milliseconds; isolated: boolean };
