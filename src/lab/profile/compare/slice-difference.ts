import type { Interval } from '../../model/interval.ts';
import type { FunctionDifference, ProfileDifference } from '../../model/profile-difference.ts';
import type { Profile } from '../../model/profile.ts';
import type { Ratio } from '../../model/units.ts';
import { slicedShares, slicesIn, type SlicedFunction } from './sliced-shares.ts';

type Series = { baseline: ArrayLike<number>; candidate: ArrayLike<number> };

/** Which of many series changed, of which the interval is that of the difference of the means; the statistics' part. */
export type ChangesOf = (
  series: readonly Series[],
  level: Ratio,
) => readonly { interval: Interval; p: number; isChanged: boolean }[];

/** More slices are shorter, and their neighbours more alike. */
const MOST_SLICES = 12;
const LEVEL = 0.95;
/** What takes less of both is not compared: it would cost power, and who would care. */
const LEAST_SHARE = 0.005;

type Pair = Pick<SlicedFunction, 'name' | 'file' | 'line' | 'column'> & {
  baseline: Float64Array;
  candidate: Float64Array;
};

/**
 * What changed between two recordings of which there is one each: functions by their parts of the time in which something
 * ran. The rounds are slices of each recording, by time.
 *
 * Shape:  functions from the one that took most; `count` is 0, and nothing is shown to have changed, where a recording
 *         cannot be cut: it has no order of time, or too few samples.
 * Assumes slices independent, which those of one recording are not quite; of how starts differ they tell nothing.
 */
export function sliceDifference(
  baseline: Profile,
  candidate: Profile,
  changesOf: ChangesOf,
): ProfileDifference {
  const count = Math.min(...[baseline, candidate].map((each) => slicesIn(each, MOST_SLICES)));
  const pairs = pairsOf(baseline, candidate, Math.max(1, count));
  const changes = count > 0 ? changesOf(pairs, LEVEL) : [];
  const functions = pairs.map((pair, nth): FunctionDifference => {
    const { name, file, line, column } = pair;
    const [before, after] = [mean(pair.baseline), mean(pair.candidate)];
    const { interval, p, isChanged } = changes.at(nth) ?? { interval: undefined, p: 1, isChanged: false };
    return {
      ...{ name, file, line, column, baseline: before, candidate: after, p, isChanged },
      ...(before > 0 && after > 0 && { change: after / before - 1 }),
      ...(before > 0 && after > 0 && interval && { interval: relative(interval, before) }),
    };
  });
  return {
    title: candidate.title,
    unit: 'share',
    rounds: 'slices',
    count,
    level: LEVEL,
    functions: functions.toSorted((a, b) => b.baseline + b.candidate - a.baseline - a.candidate),
  };
}

/** The functions of both that took enough of either. */
function pairsOf(before: Profile, after: Profile, count: number): Pair[] {
  const [left, right] = [slicedShares(before, count), slicedShares(after, count)];
  const none = new Float64Array(count);
  return Array.from(new Map([...left, ...right]), ([key, { shares: _, ...place }]) => ({
    ...place,
    baseline: left.get(key)?.shares ?? none,
    candidate: right.get(key)?.shares ?? none,
  })).filter(({ baseline, candidate }) => mean(baseline) >= LEAST_SHARE || mean(candidate) >= LEAST_SHARE);
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Nothing takes less than nothing. */
const relative = ({ low, high }: Interval, whole: number) => ({
  low: Math.max(-1, low / whole),
  high: high / whole,
});
