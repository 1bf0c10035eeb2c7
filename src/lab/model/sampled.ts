import type { Batch, CaseRecord } from './run.ts';

type Facts = Pick<CaseRecord, 'overheads' | 'opaqueMs' | 'voided'>;

/** The samples of one case, as figures are made of them. */
export type Sampled = Facts & {
  batches: readonly Pick<Batch, 'phase' | 'replicate' | 'durations'>[];
};

/** What figures are made of besides the samples; what a run does not know is left out. */
export const sampledFacts = ({ overheads, opaqueMs, voided }: CaseRecord): Facts => ({
  ...(overheads && { overheads }),
  ...(opaqueMs !== undefined && { opaqueMs }),
  ...(voided && { voided }),
});
