import type { Interval } from '../model/interval.ts';

/**
 * The values inside an interval, as a view onto them.
 *
 * Shape: ascending values → a stretch of them, perhaps empty. Cost: O(log n).
 */
export function within(
  ascending: Float64Array<ArrayBuffer>,
  { low, high }: Interval,
): Float64Array<ArrayBuffer> {
  return ascending.subarray(
    firstWhere(ascending, (value) => value >= low),
    firstWhere(ascending, (value) => value > high),
  );
}

/** The index of the first value that is so, where all after it are so too; else the length. */
function firstWhere(ascending: Float64Array, isSo: (value: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(ascending[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
