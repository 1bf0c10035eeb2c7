/**
 * What is recorded of a benchmark by the engine's own profiler, in a pass of its own: where the time goes, the stack being
 * looked at every so many microseconds.
 */
export type Recording = { kind: 'time'; intervalUs: number };
