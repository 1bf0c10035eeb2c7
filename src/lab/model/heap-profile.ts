import type { CallFrame } from './cpu-profile.ts';
import type { Bytes } from './units.ts';

/** A calling context, and what was allocated in it itself, as it is made up from the samples. */
export type HeapNode = { callFrame: CallFrame; selfSize: Bytes; id: number; children: HeapNode[] };

/**
 * What V8's sampling of allocations tells, and what stands in a `.heapprofile`.
 *
 * Source: Chrome DevTools Protocol, HeapProfiler.SamplingHeapProfile.
 */
export type HeapProfile = {
  head: HeapNode;
  samples?: { size: Bytes; nodeId: number; ordinal: number }[];
};
