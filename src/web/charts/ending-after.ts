/**
 * The first box from `at` up to `end` that ends after `value`; `end` where none does.
 *
 * Cost: O(log of how far it is): it gallops, so that a near one costs little.
 */
export function endingAfter(right: ArrayLike<number>, value: number, at: number, end: number): number {
  let [low, high, step] = [at, at, 1];
  while (high < end && right[high] <= value) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, end);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (right[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
