import type { Bytes } from './units.ts';

/** Where the time goes: the stack is looked at every so many microseconds. `settled`: only from when the cases have warmed up. */
export type TimeRecording = { kind: 'time'; intervalUs: number; settled?: true };

/** The same, with the tier of the engine that each function was in. */
export type TiersRecording = { kind: 'tiers'; intervalUs: number };

/** What is allocated: about one in so many bytes is looked at; and when garbage is collected. */
export type MemoryRecording = { kind: 'memory'; intervalBytes: Bytes };

/** What is recorded of a benchmark by the engine's own profiler, each in a pass of its own. */
export type Recording = TimeRecording | TiersRecording | MemoryRecording;
