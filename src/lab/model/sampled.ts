import type { Batch, CaseRecord } from './run.ts';

/** The samples of one case, as figures are made of them. */
export type Sampled = Pick<CaseRecord, 'overheads' | 'voided'> & {
  batches: readonly Pick<Batch, 'phase' | 'replicate' | 'durations'>[];
};
