import type { Milliseconds } from '../../lab/model/units.ts';
import type { Readings } from './readings.ts';

/** The first of the readings from `start` that is not before `time`; `end` where there is none. Cost: O(log readings). */
export function firstFrom(
  at: ArrayLike<Milliseconds>,
  time: Milliseconds,
  start = 0,
  end: number = at.length,
): number {
  while (start < end) {
    const middle = (start + end) >> 1;
    if (at[middle] < time) start = middle + 1;
    else end = middle;
  }
  return start;
}

/** The readings of a time, both ends of it included: from the first up to but not including `end`. */
export function stretch({ at }: Readings, { from, to }: { from: Milliseconds; to: Milliseconds }) {
  const first = firstFrom(at, from);
  return { first, end: firstFrom(at, to + 1e-9, first) };
}

/** Least and greatest of the readings from `first` up to but not including `end`; of none, Infinity and −Infinity. */
export function extentOf({ values, extent }: Readings, first: number, end: number) {
  if (extent) return extent(first, end);
  let [least, greatest] = [Infinity, -Infinity];
  for (let i = first; i < end; i++) {
    if (values[i] < least) least = values[i];
    if (values[i] > greatest) greatest = values[i];
  }
  return { least, greatest };
}
