import type { Milliseconds } from '../model/units.ts';

const LEAST_STEPS = 20;
const MOST_STEPS = 1_000;
/** Of the budget; the rest goes to the turns others get, and to sections longer than planned. */
const TIMED_SHARE = 0.5;

/**
 * How long one timed section is to be: the budget shared out over the samples, but never so short
 * that the clock's step shows (20 steps: 5 % of a sample) nor longer than makes it finer (1,000).
 */
export function sectionLength(
  clockStepMs: Milliseconds,
  budgetMs: Milliseconds,
  samples: number,
): Milliseconds {
  const share = (TIMED_SHARE * budgetMs) / samples;
  return Math.min(MOST_STEPS * clockStepMs, Math.max(LEAST_STEPS * clockStepMs, share));
}

/** Calls for the next section, given what the last one took. Kept while it is about right; grows at most eightfold, so that one odd reading does little harm. */
export function nextCalls(calls: number, elapsed: Milliseconds, target: Milliseconds, most: number): number {
  if (elapsed > target / 2 && elapsed < target * 2) return calls;
  const wanted = elapsed > 0 ? Math.round((calls * target) / elapsed) : calls * 8;
  return Math.max(1, Math.min(wanted, calls * 8, most));
}
