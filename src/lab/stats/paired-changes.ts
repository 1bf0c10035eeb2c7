import type { Interval } from '../model/interval.ts';
import type { Ratio } from '../model/units.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';
import { studentMultiplier } from './student-multiplier.ts';
import { studentTail } from './student-tail.ts';

/** What one of many things took of two versions, round by round. */
export type PairedSeries = { baseline: ArrayLike<number>; candidate: ArrayLike<number> };

/** How one of many series changed. */
export type PairedChange = {
  /** candidate ÷ baseline − 1, of the sums; undefined, as its interval, where the baseline was not shown to take anything. */
  change: Ratio | undefined;
  interval: Interval | undefined;
  /** Adjusted for how many series there are. */
  p: number;
  isChanged: boolean;
};

/** Of those called changed, so many may be false; of comparisons in which nothing changed, so many call something changed. */
const FALSE_SHARE = 0.01;
/** Past this a square would be infinite; the tail is below 1e-100 from here on. */
const FAR = 1e100;

/**
 * Which of many things take another time in one of two versions that took turns in every round. A round counts by how much
 * was seen of it: one that was cut short tells little, and changes little.
 *
 * Shape:  n series, each with the same two rounds or more of both versions → as many changes, in the same order. An interval
 *         leaves 0 out where p before it was adjusted is below 1 − level.
 * Units:  those of the values, which are sums over the round, not means: sums of rounds of unlike length.
 * Source: Student (1908) for each, paired; Fieller (1954) for the interval of the ratio; Benjamini & Hochberg (1995) over all.
 * Assumes rounds independent, differences within a round near normal.
 * Errors: RangeError for fewer than two rounds, as many of one version only, or a value that is not finite.
 * Cost:   O(series × rounds).
 */
export function pairedChanges(
  series: readonly PairedSeries[],
  level = 0.95,
  falseShare = FALSE_SHARE,
): PairedChange[] {
  if (series.length === 0) return [];
  const pairs = series.map(momentsOf);
  const adjusted = benjaminiHochberg(pairs.map(chanceOfEqual));
  return pairs.map((pair, nth) => ({
    ...ratioOf(pair, level),
    p: adjusted[nth],
    isChanged: adjusted[nth] <= falseShare,
  }));
}

/** Of the rounds: their means, the variances of these, their covariance. */
type Moments = {
  before: number;
  after: number;
  ofBefore: number;
  ofAfter: number;
  ofBoth: number;
  df: number;
};

function momentsOf({ baseline, candidate }: PairedSeries): Moments {
  checkValues(baseline, 2, 'finite');
  checkValues(candidate, 2, 'finite');
  const rounds = baseline.length;
  if (candidate.length !== rounds)
    throw new RangeError(`rounds are of both versions, got ${rounds} and ${candidate.length}`);
  const [before, after] = [mean(baseline), mean(candidate)];
  let [ofBefore, ofAfter, ofBoth] = [0, 0, 0];
  for (let nth = 0; nth < rounds; nth++) {
    const [a, b] = [baseline[nth] - before, candidate[nth] - after];
    ofBefore += a * a;
    ofAfter += b * b;
    ofBoth += a * b;
  }
  const each = rounds * (rounds - 1);
  return {
    before,
    after,
    ofBefore: ofBefore / each,
    ofAfter: ofAfter / each,
    ofBoth: ofBoth / each,
    df: rounds - 1,
  };
}

/** Student's p of two sides for candidate − baseline. */
function chanceOfEqual({ before, after, ofBefore, ofAfter, ofBoth, df }: Moments): number {
  const difference = Math.abs(after - before);
  const variance = ofBefore + ofAfter - 2 * ofBoth;
  // Of equal rounds, what is left of the variance is rounding.
  if (variance <= 1e-24 * (before * before + after * after))
    return Number(difference <= 1e-12 * Math.abs(before));
  return 2 * studentTail(Math.min(difference / Math.sqrt(variance), FAR), df);
}

/** All ratios that Student's test of `candidate − ratio · baseline` lets stand. */
function ratioOf(pair: Moments, level: number): Pick<PairedChange, 'change' | 'interval'> {
  const { before, after, ofBefore, ofAfter, ofBoth, df } = pair;
  const reach = studentMultiplier(level, df) ** 2;
  const first = before * before - reach * ofBefore;
  if (!(first > 0)) return { change: undefined, interval: undefined };
  const second = before * after - reach * ofBoth;
  const root = Math.sqrt(Math.max(0, second * second - first * (after * after - reach * ofAfter)));
  const interval = { low: (second - root) / first - 1, high: (second + root) / first - 1 };
  return { change: after / before - 1, interval };
}
