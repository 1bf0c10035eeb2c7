import type { CaseSummary } from '../model/summary.ts';
import type { Interval } from '../model/interval.ts';
import type { Ratio } from '../model/units.ts';
import { relative } from './relative.ts';

/** With fewer workers the width of an interval is itself too uncertain to end by. */
const LEAST_WORKERS = 8;

/**
 * How many workers the figures of a lot want to be as precise as asked, judged by the first of them: of cases measured
 * beside each other, each one's ratio to the first; of a case alone, its time. What is not to be told apart from an empty
 * call has no figure to be precise.
 *
 * To be asked once, of no more than half of the least workers the lot will have. Who looks after every worker whether it
 * is enough ends where the spread happens to look small: that costs intervals 2.5 of 95 times in 100, this one a half.
 *
 * Shape:  an interval of ± r of its figure from W workers → ⌈W (r ÷ precision)²⌉, the most of all cases, and at least 8;
 *         Infinity where there is no interval, 0 where nothing has a figure.
 * Source: Stein (1945), A two-sample test whose power is independent of the variance; that the whole sample may then be
 *         taken as if its size had been fixed: Wittes & Brittain (1990), internal pilot studies. `npm run bench:simulation`.
 */
export function workersWanted(lot: readonly (CaseSummary | undefined)[], precision: Ratio): number {
  const known = lot.filter((summary) => summary !== undefined).filter(({ likeEmpty }) => !likeEmpty);
  const [first, ...others] = known;
  if (known.length === 0) return lot.includes(undefined) ? Infinity : 0;
  if (others.length === 0) return wanted(first.interval, first.estimate, first.replicates.length, precision);
  const each = others.map((other) => {
    const { ratio, interval, workers = 0 } = relative(first, other);
    return wanted(interval, ratio, workers, precision);
  });
  return Math.max(...each);
}

function wanted(interval: Interval | undefined, figure: number, workers: number, precision: Ratio): number {
  if (!interval) return Infinity;
  const reach = (interval.high - interval.low) / 2 / figure;
  return Math.max(LEAST_WORKERS, Math.ceil(workers * (reach / precision) ** 2));
}
