import { checkValues } from './check-values.ts';
import { normalTail } from './normal-tail.ts';
import { countsAreExact, orderings, rankSumCounts } from './rank-sum-counts.ts';

/** `u`: the pairs in which the candidate's value is the greater, ties half. */
export type RankTest = { u: number; p: number; method: 'exact' | 'normal' };

/**
 * Whether one list tends to have the greater values, whatever their distribution: by ranks alone.
 *
 * Shape:  two lists of any m, n ≥ 1 → U of the candidate, from 0 to m n, and p of two sides.
 *         `exact` without ties where (m + n)! ÷ (m! n!) is below 2⁵³ (28 and 28 values, 8 and 367, 3 and
 *         378,000), `normal` else: the normal approximation with the corrections for ties and for continuity.
 * Source: Mann & Whitney (1947); ties after Lehmann (1975). `scipy.stats.mannwhitneyu(candidate, baseline)`,
 *         with method='exact' or 'asymptotic' as said above; its 'auto' is exact up to 8 values only.
 * Assumes values independent. With ties and fewer than about 10 values in a list, p is rough.
 * Errors: RangeError for an empty list, or a value that is not finite.
 * Cost:   O((m + n) log (m + n)): 30 ms for 100,000 in each list.
 */
export function mannWhitney(baseline: ArrayLike<number>, candidate: ArrayLike<number>): RankTest {
  checkValues(baseline, 1, 'finite');
  checkValues(candidate, 1, 'finite');
  const [m, n] = [baseline.length, candidate.length];
  const { u, ties } = tally(Float64Array.from(baseline).sort(), Float64Array.from(candidate).sort());
  return ties === 0 && countsAreExact(m, n)
    ? { u, p: exactChance(u, m, n), method: 'exact' }
    : { u, p: normalChance(u, m, n, ties), method: 'normal' };
}

/** U of the second list, and the sum of t³ − t over every group of t equal values. */
function tally(a: Float64Array, b: Float64Array) {
  let u = 0;
  let ties = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const value = Math.min(i < a.length ? a[i] : Infinity, j < b.length ? b[j] : Infinity);
    const ofA = runOf(value, a, i);
    const ofB = runOf(value, b, j);
    const both = ofA + ofB;
    u += ofB * (i + ofA / 2);
    ties += both * (both - 1) * (both + 1);
    i += ofA;
    j += ofB;
  }
  return { u, ties };
}

/** How many of the values from an index on are this one. */
function runOf(value: number, ascending: Float64Array, from: number): number {
  let to = from;
  while (to < ascending.length && ascending[to] === value) to++;
  return to - from;
}

function exactChance(u: number, m: number, n: number): number {
  const counts = rankSumCounts(m, n, Math.min(u, m * n - u));
  const asFar = counts.reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * asFar) / orderings(m, n));
}

function normalChance(u: number, m: number, n: number, ties: number): number {
  const all = m + n;
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  const off = Math.abs(u - (m * n) / 2) - 0.5;
  return variance > 0 && off > 0 ? 2 * normalTail(off / Math.sqrt(variance)) : 1;
}
