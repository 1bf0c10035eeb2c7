import { checkValues } from './check-values.ts';

/**
 * Where to cut a series so that its two parts differ most: by how much farther values of different parts
 * lie from each other than values of the same part.
 *
 * Shape:  values in order, parts of `least` ≥ 2 or more → the index at which the second part begins;
 *         undefined for too few values, or where the parts of no cut differ.
 * Source: Matteson & James (2014), the divergence of E-divisive with exponent 1, always to the end of the series.
 * Errors: RangeError for a value that is not finite, or a `least` that is no count from 2.
 * Cost:   O(n²): 10 µs for 50.
 */
export function energySplit(values: ArrayLike<number>, least: number): number | undefined {
  checkValues(values, 0, 'finite');
  if (!(Number.isInteger(least) && least >= 2)) throw new RangeError(`a part has 2 or more, got ${least}`);
  const count = values.length;
  const sums = { left: 0, right: 0, between: 0 };
  for (let i = 0; i < count; i++) sums.right += distances(values, i, 0, i);
  let best: number | undefined;
  let most = 0;
  for (let cut = 1; cut <= count - least; cut++) {
    // One more value is on the left.
    const toLeft = distances(values, cut - 1, 0, cut);
    const toRight = distances(values, cut - 1, cut, count);
    sums.left += toLeft;
    sums.right -= toRight;
    sums.between += toRight - toLeft;
    const divergence = cut < least ? 0 : divergenceOf(sums, cut, count - cut);
    if (divergence > most) {
      most = divergence;
      best = cut;
    }
  }
  return best;
}

/** The distances of one value from those of a stretch, added up. */
function distances(values: ArrayLike<number>, one: number, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.abs(values[one] - values[i]);
  return sum;
}

/** From the sums of all distances within the left part of m values, within the right one of n, and between. */
function divergenceOf(sums: { left: number; right: number; between: number }, m: number, n: number): number {
  const within = (2 * sums.left) / (m * (m - 1)) + (2 * sums.right) / (n * (n - 1));
  return ((m * n) / (m + n)) * ((2 * sums.between) / (m * n) - within);
}
