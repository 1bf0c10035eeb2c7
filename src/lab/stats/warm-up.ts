import type { Interval } from '../model/interval.ts';
import type { WarmUpKind } from '../model/summary.ts';
import type { Milliseconds, Ratio } from '../model/units.ts';
import { changePoints } from './change-points.ts';
import { checkValues } from './check-values.ts';
import { median } from './median.ts';
import { midMedian } from './mid-median.ts';
import { quantile } from './quantile.ts';

/** The steady state goes from the duration at `steadyFrom` to the end; of an unsteady series, the last level. */
export type WarmUp = { kind: WarmUpKind; steadyFrom: number };

/** `level` is the median of a stretch, and `within` its 95 % interval. */
type Stretch = { from: number; to: number; level: Milliseconds; within: Interval };

const MOST_BATCHES = 2_000;
const TOLERANCE: Ratio = 0.02;
const SHORT: Ratio = 0.02;
const LATEST: Ratio = 0.75;

/**
 * How the durations of one case in one worker settle.
 *
 * 1. More than 2,000 durations are taken in groups of as many as it needs, by their medians.
 * 2. `changePoints` cuts the series into stretches; the level of a stretch is its median.
 * 3. Two levels are the same if they are within 2 % of the lower one, or if their 95 % intervals overlap.
 * 4. The steady state is the last stretch, and those before it as long as they have its level. A stretch of
 *    less than 2 % of the series is passed over at the end, or between two of that level: a burst of
 *    collections is no level.
 * 5. If it begins in the last quarter, the series is unsteady. If it begins with the series, it is flat.
 *    Else, if any stretch before it was faster, slowing; if not, warming.
 *
 * Shape:  n ≥ 1 durations in order, those of the warm-up too → a kind and an index. Below 16 all are flat:
 *         too few to tell.
 * Source: Barrett et al. (2017), Virtual machine warmup blows hot and cold, where levels are the same within
 *         the variance or 1 ms; the interval of a median from order statistics.
 * Assumes what `changePoints` does; a drift is a stair, and steady only if it stays within 2 %.
 * Errors: RangeError for no durations, or one that is negative, infinite or NaN.
 * Cost:   O(n): 5 ms for 2,000, 15 ms for 100,000.
 */
export function warmUp(durations: ArrayLike<Milliseconds>): WarmUp {
  checkValues(durations, 1, 'not negative');
  const size = Math.ceil(durations.length / MOST_BATCHES);
  const batches = grouped(durations, size);
  const stretches = stretchesOf(batches);
  const steady = steadyStretch(stretches, SHORT * batches.length);
  return { kind: kindOf(stretches, steady, batches.length), steadyFrom: steady.from * size };
}

/** The median of every so many durations; the last group may have fewer. */
function grouped(durations: ArrayLike<Milliseconds>, size: number): Milliseconds[] {
  const all = Float64Array.from(durations);
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, group) => median(all.subarray(group * size, (group + 1) * size)));
}

function stretchesOf(batches: readonly Milliseconds[]): Stretch[] {
  const starts = [0, ...changePoints(batches)];
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? batches.length;
    const ascending = batches.slice(from, to).sort((a, b) => a - b);
    return { from, to, level: midMedian(ascending), within: medianInterval(ascending) };
  });
}

/** The 95 % interval of a median: the values 1.96 · √n ÷ 2 ranks to either side of it. */
function medianInterval(ascending: readonly number[]): Interval {
  const reach = Math.min(0.5, 0.98 / Math.sqrt(ascending.length));
  return { low: quantile(ascending, 0.5 - reach), high: quantile(ascending, 0.5 + reach) };
}

/** From where on the level is that of the end. */
function steadyStretch(stretches: readonly Stretch[], short: number): Stretch {
  const isShort = ({ from, to }: Stretch) => to - from < short;
  const last = stretches.findLast((stretch) => !isShort(stretch)) ?? stretches[stretches.length - 1];
  let steady = last;
  for (let i = stretches.indexOf(last) - 1; i >= 0; i--) {
    const stretch = stretches[i];
    if (isSame(stretch, last)) steady = stretch;
    else if (!isShort(stretch)) break;
    else if (i === 0 || !isSame(stretches[i - 1], last)) break;
  }
  return { ...last, from: steady.from };
}

function kindOf(stretches: readonly Stretch[], steady: Stretch, count: number): WarmUpKind {
  if (steady.from > LATEST * count) return 'unsteady';
  const before = stretches.filter(({ to }) => to <= steady.from);
  if (before.length === 0) return 'flat';
  const isFaster = (stretch: Stretch) => stretch.level < steady.level && !isSame(stretch, steady);
  return before.some(isFaster) ? 'slowing' : 'warming';
}

const isSame = (a: Stretch, b: Stretch) =>
  Math.abs(a.level - b.level) <= TOLERANCE * Math.min(a.level, b.level) ||
  (a.within.low <= b.within.high && b.within.low <= a.within.high);
