import type { Milliseconds, Ratio } from '../../src/lab/model/units.ts';

/** The arms of a simulated lot, by number. */
export const arms = { baseline: 0, candidate: 1, empty: 2 } as const;

const emptyMs: Milliseconds = 2e-6;
const workMs: Milliseconds = 60e-6;

/** What a call of each arm takes where the candidate does so much more work: 0.02 for two hundredths. */
export const callTimes = (more: Ratio): Milliseconds[] => [
  emptyMs + workMs,
  emptyMs + workMs * (1 + more),
  emptyMs,
];
