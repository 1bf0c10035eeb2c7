/**
 * What is recorded of a benchmark by the engine's own profiler, in a pass of its own: where the time goes, the stack being
 * looked at every so many microseconds. `settled`: only from when the cases have warmed up.
 */
export type Recording = { kind: 'time'; intervalUs: number; settled?: true };
