import type { Milliseconds } from '../model/units.ts';

/** How many durations fell where: `counts[n]` up to `bounds[n]`, the last one beyond them all. All but counts in seconds. */
export type DurationHistogram = {
  bounds: readonly number[];
  counts: number[];
  count: number;
  sum: number;
  min: number;
  max: number;
};

/** 1 ns, 2 ns, 5 ns … 5 s, 10 s: never others, or the series of two reports could not be put together. */
const bounds = [
  ...[-9, -8, -7, -6, -5, -4, -3, -2, -1, 0].flatMap((power) =>
    [1, 2, 5].map((n) => Number(`${n}e${power}`)),
  ),
  10,
];

/**
 * Durations sorted into buckets that are the same for everything.
 *
 * Shape:  n durations → 32 counts; what is no finite number is left out.
 * Units:  milliseconds → seconds.
 * Cost:   O(n · buckets).
 */
export function durationHistogram(durations: ArrayLike<Milliseconds>): DurationHistogram {
  const counts = bounds.concat(Infinity).fill(0);
  let [sum, min, max] = [0, Infinity, -Infinity];
  for (let i = 0; i < durations.length; i++) {
    const seconds = durations[i] / 1_000;
    if (!Number.isFinite(seconds)) continue;
    const bucket = bounds.findIndex((bound) => seconds <= bound);
    counts[bucket < 0 ? bounds.length : bucket]++;
    sum += seconds;
    min = Math.min(min, seconds);
    max = Math.max(max, seconds);
  }
  return { bounds, counts, count: counts.reduce((all, each) => all + each, 0), sum, min, max };
}
