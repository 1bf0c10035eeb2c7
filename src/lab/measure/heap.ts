import type { HeapReading } from '../model/case-memory.ts';
import type { Bytes } from '../model/units.ts';

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
  const isQuiet = (await heap.collections?.()) === collections;
  const bytes = after.bytes - before.bytes;
  const buffers = difference(before.buffers, after.buffers);
  const isWhole = isQuiet && !isShort(bytes, difference(before.allocated, after.allocated));
  return { bytes, isWhole, ...(buffers !== undefined && { buffers }) };
}

const difference = (before: Bytes | undefined, after: Bytes | undefined) =>
  before === undefined || after === undefined ? undefined : after - before;

/** Of fewer bytes it is too roughly known what was allocated. */
const TELLING: Bytes = 1e6;

/** So much less than was allocated that a collection must have taken the rest. */
const isShort = (bytes: number, allocated = 0): boolean => allocated > TELLING && bytes < allocated / 2;
