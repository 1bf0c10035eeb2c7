import type { Bytes } from './units.ts';

/** What is recorded of a benchmark by the engine's own profiler, to be looked at as a profile. */
export type ProfileRecording =
  /**
   * Where the time goes: the stack is looked at every so many microseconds. `settled`: only from when the cases have
   * warmed up.
   */
  | { kind: 'time'; intervalUs: number; settled?: true }
  /** What is allocated: about one in so many bytes is looked at; and when garbage is collected. */
  | { kind: 'memory'; intervalBytes: Bytes };

/** In which tiers of the engine's compilers its code runs, from the start of its thread on; in Node and Bun. */
export type TierRecording = { kind: 'tiers'; intervalUs: number };

/** What is recorded of a benchmark, each in a pass of its own. */
export type Recording = ProfileRecording | TierRecording;
