import type { HeapReading } from '../model/case-memory.ts';

/** The heap of the measuring thread, as whoever knows it tells. */
export type Heap = {
  read: () => HeapReading | Promise<HeapReading>;
  /** How many collections there were until now; absent where nobody tells. */
  collections?: () => Promise<number>;
  /** Collects all that is out of reach; absent where that cannot be asked for. */
  collect?: () => void | Promise<void>;
};

/** By how much a heap has grown; `isWhole`: no collection took anything away meanwhile, as far as is told. */
export type HeapGrowth = { bytes: number; buffers?: number; isWhole: boolean };

/** Does the work, and weighs what it leaves in the heap, rubbish and all. */
export async function heapGrowth(heap: Heap, work: () => unknown): Promise<HeapGrowth> {
  const collections = await heap.collections?.();
  const before = await heap.read();
  await work();
  const after = await heap.read();
  const isWhole = (await heap.collections?.()) === collections;
  const buffers =
    before.buffers === undefined || after.buffers === undefined ? undefined : after.buffers - before.buffers;
  return { bytes: after.bytes - before.bytes, isWhole, ...(buffers !== undefined && { buffers }) };
}
