import type { Phase } from '../../src/lab/model/run.ts';
import type { Sampled } from '../../src/lab/model/sampled.ts';

/** Samples of one worker. */
export const workerBatch = (
  replicate: number,
  durations: ArrayLike<number>,
  phase: Phase = 'measured',
): Sampled['batches'][number] => ({ replicate, phase, durations: Float64Array.from(durations) });

/** A case of which each worker, by its number, measured these durations. */
export const sampledOf = (
  workers: readonly ArrayLike<number>[],
  rest: Omit<Sampled, 'batches'> = {},
): Sampled => ({
  batches: workers.map((durations, replicate) => workerBatch(replicate, durations)),
  ...rest,
});
