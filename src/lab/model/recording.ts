/**
 * What is recorded of a benchmark by the engine's own profiler, in a pass of its own, the stack being looked at every so
 * many microseconds: where the time goes, or in which tiers.
 */
export type Recording = { kind: 'time' | 'tiers'; intervalUs: number };
