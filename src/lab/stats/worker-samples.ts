import type { Sampled } from '../model/sampled.ts';
import type { Milliseconds } from '../model/units.ts';
import { median } from './median.ts';

/** What counts of one case in one worker. */
export type WorkerSamples = {
  replicate: number;
  /** In order, each with the empty call in it. */
  durations: Float64Array<ArrayBuffer>;
  /** Of an empty call in the same rounds; of a worker that did not come to tell it, as in the others; else 0. */
  overhead: Milliseconds;
};

/**
 * The measured samples of a case by worker, in order of the workers' numbers, without those that are void.
 *
 * Shape: workers without a measured sample are left out. Cost: O(n).
 */
export function workerSamples({ batches, overheads = {}, voided = [] }: Sampled): WorkerSamples[] {
  const byWorker = new Map<number, Float64Array<ArrayBuffer>[]>();
  for (const { phase, replicate, durations } of batches) {
    if (phase !== 'measured' || durations.length === 0 || voided.includes(replicate)) continue;
    const lists = byWorker.get(replicate) ?? [];
    byWorker.set(replicate, [...lists, durations]);
  }
  const told = Object.values(overheads);
  const typical = told.length > 0 ? median(told) : 0;
  return [...byWorker]
    .sort(([a], [b]) => a - b)
    .map(([replicate, lists]) => ({
      replicate,
      durations: joined(lists),
      overhead: overheads[replicate] ?? typical,
    }));
}

function joined(lists: readonly Float64Array<ArrayBuffer>[]): Float64Array<ArrayBuffer> {
  if (lists.length === 1) return lists[0];
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  return all;
}
