/** A function on a stack of JavaScriptCore. Lines are of the place that was on, from 1. */
export type JscFrame = {
  sourceID: number;
  name: string;
  /** `#<hash of the function>:<tier>:<bytecode>`. */
  location: string;
  line: number;
};

/**
 * What JavaScriptCore's sampling profiler tells: `stackTraces` of what `profile()` of `bun:jsc` gives.
 *
 * Units:  seconds.
 * Source: Bun's reference of SamplingProfileStackTraces; the innermost frame comes first.
 */
export type JscTraces = {
  interval: number;
  /** Of what is built in, without an address. */
  sources: { sourceID: number; url?: string }[];
  traces: { timestamp: number; frames: JscFrame[] }[];
};
