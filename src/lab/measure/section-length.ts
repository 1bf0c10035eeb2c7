import type { Share } from '../model/plan.ts';
import type { Milliseconds } from '../model/units.ts';
import type { Section } from './work.ts';

const LEAST_STEPS = 20;
/** Reading the clock twice takes up to 0.2 µs: 0.4 % of this, where its step alone would let sections be shorter. */
const LEAST_MS = 0.05;
const MOST_STEPS = 1_000;
/** Of the budget; the rest goes to the turns others get, and to sections longer than planned. */
const TIMED_SHARE = 0.5;
/** Cases whose calls differ by more than this in time are not given a common number of calls. */
const COMMON_WITHIN = 8;
/** Sections that tell how long a call takes. */
const LATELY = 9;

/** The shortest section in which neither the clock's step nor the time to read it shows: 20 steps, or 50 µs. */
export const leastSection = (clockStepMs: Milliseconds): Milliseconds =>
  Math.max(LEAST_MS, LEAST_STEPS * clockStepMs);

/**
 * How long one timed section of a case is to be: the lot's budget, less what its empty calls take, shared out over
 * the samples of its cases, but never so short that the clock's step shows nor longer than makes it finer (1,000 steps).
 */
export function sectionLength(
  clockStepMs: Milliseconds,
  { cases, budgetMs, samples }: Pick<Share, 'cases' | 'budgetMs' | 'samples'>,
  empties: number,
): Milliseconds {
  const least = leastSection(clockStepMs);
  const round = (TIMED_SHARE * budgetMs * cases.length) / samples;
  const most = Math.max(least, MOST_STEPS * clockStepMs);
  return Math.min(most, Math.max(least, (round - empties * least) / cases.length));
}

/** Calls for the next section, given what the last one took. Kept while it is about right; grows at most eightfold, so that one odd reading does little harm. */
export function nextCalls(calls: number, elapsed: Milliseconds, target: Milliseconds, most: number): number {
  if (elapsed > target / 2 && elapsed < target * 2) return calls;
  const wanted = elapsed > 0 ? Math.round((calls * target) / elapsed) : calls * 8;
  return Math.max(1, Math.min(wanted, calls * 8, most));
}

/** The median time of a call over the last few sections: one odd reading must not set the length of all samples. */
export function typicalCall(sections: readonly Section[]): Milliseconds {
  const longest = sections[sections.length - 1].calls;
  const lately = sections.slice(-LATELY).filter(({ calls }) => 2 * calls >= longest);
  const times = lately.map(({ calls, elapsed }) => elapsed / calls).sort((a, b) => a - b);
  return times[(times.length - 1) >> 1];
}

/**
 * Calls a section for cases that are compared: one number for all, set by the quickest, so that what does not grow with
 * the calls is the same part of each; or each its own, where the slowest would take more than 8 times as long.
 *
 * Shape: the typical time of a call of each, and the most calls each can make → whole numbers of 1 or more.
 */
export function commonCalls(
  arms: readonly { callMs: Milliseconds; mostCalls: number }[],
  target: Milliseconds,
): number[] {
  const own = arms.map(({ callMs, mostCalls }) =>
    Math.max(1, Math.min(Math.round(target / callMs), mostCalls)),
  );
  const most = Math.max(...own);
  if (most > COMMON_WITHIN * Math.min(...own)) return own;
  const common = Math.min(most, ...arms.map(({ mostCalls }) => mostCalls));
  return own.map(() => common);
}
