/** How much to simulate. */
export type Size = { workers: number; runs: number; seed: number };

/** A table for people, and what is beyond its limit. */
export type Report = { text: string; misses: string[] };
