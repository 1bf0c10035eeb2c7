import type { HeapReading } from '../model/case-memory.ts';
import type { Bytes } from '../model/units.ts';

/** The heap of the measuring thread, as whoever knows it tells. */
export type Heap = {
  read: () => HeapReading | Promise<HeapReading>;
  /** How many collections there were until now; absent where nobody tells. */
  collections?: () => Promise<number>;
  /** Follows what is allocated, collected or not, until it is asked how much that was, roughly; it disturbs a little. */
  watch?: () => Promise<() => Promise<Bytes>>;
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
  const bytes = after.bytes - before.bytes;
  if (before.buffers === undefined || after.buffers === undefined) return { bytes, isWhole };
  return { bytes, buffers: after.buffers - before.buffers, isWhole };
}

/** Of fewer bytes it is too roughly known what was allocated; of so many, well. */
const TELLING: Bytes = 1e6;
const PLENTY: Bytes = 1.6e7;

/** The same where nobody tells of collections: much less than was allocated is left only where one ran. */
export async function watchedGrowth(heap: Heap, work: () => unknown): Promise<HeapGrowth> {
  const watched = await heap.watch?.();
  const growth = await heapGrowth(heap, work);
  const allocated = (await watched?.()) ?? 0;
  const least = allocated * (allocated > PLENTY ? 0.85 : 0.5);
  const isShort = allocated > TELLING && growth.bytes < least;
  return { ...growth, isWhole: growth.isWhole && !isShort };
}
