/**
 * Where in a sorted list the last value stands that is not greater; −1 where all are.
 *
 * Cost: O(log n).
 */
export function lastNotAfter(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
