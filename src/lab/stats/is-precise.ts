import type { CaseSummary } from '../model/summary.ts';
import type { Interval } from '../model/interval.ts';
import type { Ratio } from '../model/units.ts';
import { relative } from './relative.ts';

/** With fewer workers the width of an interval is itself too uncertain to stop by. */
const LEAST_WORKERS = 8;

/**
 * Whether the figures of a lot are as precise as wanted: of cases measured beside each other, each one's ratio to the
 * first; of a case alone, its time. What is not to be told apart from an empty call has no figure to be precise.
 *
 * Shape:  half the width of each 95 % interval, as part of its figure, against `precision`; false before 8 workers.
 * Source: fixed-width sequential intervals, Chow & Robbins (1965).
 * Assumes looks are few: one a worker.
 */
export function isPrecise(lot: readonly (CaseSummary | undefined)[], precision: Ratio): boolean {
  const known = lot.filter((summary) => summary !== undefined).filter(({ likeEmpty }) => !likeEmpty);
  const [first, ...others] = known;
  if (known.length === 0) return lot.every((summary) => summary !== undefined);
  if (others.length === 0)
    return isNarrow(first.interval, first.estimate, first.replicates.length, precision);
  return others.every((other) => {
    const { ratio, interval, workers = 0 } = relative(first, other);
    return isNarrow(interval, ratio, workers, precision);
  });
}

const isNarrow = (
  interval: Interval | undefined,
  figure: number,
  workers: number,
  precision: Ratio,
): boolean =>
  interval !== undefined &&
  workers >= LEAST_WORKERS &&
  interval.high - interval.low <= 2 * precision * figure;
