import type { Frames } from './profile.ts';

type Numbers = Uint32Array<ArrayBuffer>;

/** Nodes of a CPU profile by number and frame; which index called which number; of which index the caller's number was told. */
export type TreeRows = Record<'id' | 'frame' | 'caller' | 'called' | 'node' | 'callerId', Numbers>;

/** On which lines of a node how many samples fell. */
export type TickRows = Record<'index' | 'line' | 'ticks', Numbers>;

/** When a profile began and ended, where it says so. */
export type Span = { start: number; end: number };

/** A CPU profile of V8 from one of its nodes on, read by itself, as columns that are handed from thread to thread. */
export type CpuRest = {
  strings: readonly string[];
  frames: Frames;
  tree: TreeRows;
  ticks: TickRows;
  hits: Numbers;
  samples: Numbers;
  deltas: Int32Array<ArrayBuffer>;
  span: Span;
  /** As the file names it; empty where it does not. */
  engine: string;
};
