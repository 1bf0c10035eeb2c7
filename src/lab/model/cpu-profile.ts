/** A function as V8 tells it. Lines and columns count from 0; −1 where there is none. */
export type CallFrame = {
  functionName: string;
  scriptId: string;
  /** Of the script; '' for what is the engine's own. */
  url: string;
  lineNumber: number;
  columnNumber: number;
};

/** How often a line was on while its function was the innermost. Lines count from 1. */
export type PositionTick = { line: number; ticks: number };

/** A calling context. Children by their ids. */
export type CpuNode = {
  id: number;
  callFrame: CallFrame;
  hitCount?: number;
  children?: number[];
  positionTicks?: PositionTick[];
};

/**
 * What V8's profiler tells, and what stands in a `.cpuprofile`.
 *
 * Units:  microseconds.
 * Source: Chrome DevTools Protocol, Profiler.Profile.
 */
export type CpuProfile = {
  nodes: CpuNode[];
  startTime: number;
  endTime: number;
  /** Ids of nodes, one a sample. */
  samples: number[];
  /** The time between a sample and the one before it. */
  timeDeltas: number[];
  /** Who saw it, where it was not V8. */
  engine?: 'JavaScriptCore';
};
