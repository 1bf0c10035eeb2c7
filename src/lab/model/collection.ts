import type { HeapProfile } from './heap-profile.ts';
import type { Bytes, Milliseconds } from './units.ts';

/** Of the young space, of all, a step of one of all, or of what is held weakly. */
export const collectionKinds = ['minor', 'major', 'incremental', 'weak'] as const;
export type CollectionKind = (typeof collectionKinds)[number];

/** One collection of garbage, while the thread stood still for it. */
export type Collection = {
  kind: CollectionKind;
  /** From the start of the recording. */
  atMs: Milliseconds;
  durationMs: Milliseconds;
  /** Of the heap, where the engine tells. */
  usedBefore?: Bytes;
  usedAfter?: Bytes;
};

/** Who tells of collections: `perf_hooks` of Node, or the trace of a browser. */
export const collectionSources = ['perf-hooks', 'trace'] as const;
export type CollectionSource = (typeof collectionSources)[number];

/** What is recorded of memory. */
export type MemoryRecorded = {
  profile: HeapProfile;
  source: CollectionSource;
  collections: Collection[];
};

/** When garbage was collected, and who told. */
export type CollectionsTold = Omit<MemoryRecorded, 'profile'>;
