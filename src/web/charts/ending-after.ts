/**
 * The first box from `at` up to `end` that ends after `value`; `end` where none does. `guess` is about where it may be.
 *
 * Cost: O(log of how far it is from there): it gallops, so that a near one costs little.
 */
export function endingAfter(
  right: ArrayLike<number>,
  value: number,
  at: number,
  end: number,
  guess = at,
): number {
  const near = Math.min(guess, end - 1);
  if (near <= at) return foundAfter(right, value, at, end);
  return right[near] > value ? foundBefore(right, value, at, near) : foundAfter(right, value, near + 1, end);
}

function foundAfter(right: ArrayLike<number>, value: number, at: number, end: number): number {
  let [low, high, step] = [at, at, 1];
  while (high < end && right[high] <= value) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  return foundBetween(right, value, low, Math.min(high, end));
}

/** `near` ends after the value. */
function foundBefore(right: ArrayLike<number>, value: number, at: number, near: number): number {
  let [high, step] = [near, 1];
  while (high - step > at && right[high - step] > value) {
    high -= step;
    step *= 2;
  }
  return foundBetween(right, value, Math.max(at, high - step), high);
}

function foundBetween(right: ArrayLike<number>, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (right[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
