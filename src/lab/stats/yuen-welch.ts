import type { Interval } from '../model/interval.ts';
import { studentMultiplier } from './student-multiplier.ts';
import { studentTail } from './student-tail.ts';
import { trimmedCentre } from './trimmed-centre.ts';

/** Past this a square would be infinite; the tail is below 1e-100 from here on. */
const FAR = 1e100;

/** How far apart two populations lie, and the chance of samples at least as far apart if they did not. */
export type Difference = { difference: number; interval: Interval; p: number; df: number };

/**
 * How much longer the candidate takes, by trimmed means: two lists measured apart, with stragglers.
 *
 * Shape:  two lists with h ≥ 2 values left in each → candidate − baseline, its interval, p of two sides, the
 *         degrees of freedom. Where neither list has a spread there is no doubt: the interval has no width,
 *         and p is 1 for equal lists and 0 for others.
 * Units:  those of the values.
 * Source: Yuen (1974), degrees of freedom by Satterthwaite (1946) and Welch (1947).
 *         `scipy.stats.ttest_ind(candidate, baseline, equal_var=False, trim=0.2)`.
 * Assumes values independent, each distribution near symmetric; spreads and sizes may differ.
 * Errors: RangeError for fewer than two values left, one that is not finite, a level outside (0, 1), or a
 *         trim outside [0, ½).
 * Cost:   O(n log n): 30 ms for 100,000 in each list.
 */
export function yuenWelch(
  baseline: ArrayLike<number>,
  candidate: ArrayLike<number>,
  level = 0.95,
  trim = 0.2,
): Difference {
  const [a, b] = [trimmedCentre(baseline, trim), trimmedCentre(candidate, trim)];
  const difference = b.mean - a.mean;
  const variance = a.variance + b.variance;
  const share = a.variance / variance;
  // No formula says whose spread counts where there is none; then all freedoms do.
  const df = variance > 0 ? 1 / (share ** 2 / a.df + (1 - share) ** 2 / b.df) : a.df + b.df;
  const error = Math.sqrt(variance);
  const reach = studentMultiplier(level, df) * error;
  const t = Math.min(Math.abs(difference) / error, FAR);
  const p = error > 0 ? 2 * studentTail(t, df) : Number(difference === 0);
  return { difference, interval: { low: difference - reach, high: difference + reach }, p, df };
}
