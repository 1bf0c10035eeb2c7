/**
 * The number of orders in which m and n values can stand, each kind alike: (m + n)! ÷ (m! n!).
 *
 * Shape:  m, n ≥ 0 → a whole number, or Infinity. Errors: within 1e-13 of it. Cost: O(min(m, n)).
 */
export function orderings(m: number, n: number): number {
  const few = Math.min(m, n);
  let count = 1;
  for (let i = 1; i <= few; i++) count = Math.round((count * (Math.max(m, n) + i)) / i);
  return count;
}

/** Whether the doubles of `rankSumCounts` are whole numbers without rounding: up to 28 values in each list. */
export const countsAreExact = (m: number, n: number): boolean => orderings(m, n) <= Number.MAX_SAFE_INTEGER;

/**
 * In how many of those orders U is 0, 1, 2, … up to the last: U is the number of pairs with the second kind ahead.
 *
 * Shape:  m, n ≥ 1, 0 ≤ last ≤ m n → last + 1 counts.
 * Source: Mann & Whitney (1947); the Gaussian binomial coefficient, factor by factor.
 * Assumes no two values equal. Exact where `countsAreExact`; else not to be used.
 * Cost:   O(min(m, n) · last).
 */
export function rankSumCounts(m: number, n: number, last: number): Float64Array {
  const counts = new Float64Array(last + 1);
  counts[0] = 1;
  for (let i = 1; i <= Math.min(m, n); i++) {
    const factor = Math.max(m, n) + i;
    for (let u = last; u >= factor; u--) counts[u] -= counts[u - factor];
    for (let u = i; u <= last; u++) counts[u] += counts[u - i];
  }
  return counts;
}
