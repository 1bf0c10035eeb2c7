/**
 * How many values a trimmed mean leaves out at each end: ⌊share · size⌋, as SciPy counts them, and never all.
 *
 * Shape:  size ≥ 1, share in [0, ½) → a whole number less than half the size.
 * Errors: RangeError for a share outside. Cost: O(1).
 */
export function trimCount(size: number, share: number): number {
  if (!(share >= 0 && share < 0.5))
    throw new RangeError(`a trimmed share is from 0 to below ½, got ${share}`);
  return Math.min(Math.floor(share * size), Math.floor((size - 1) / 2));
}
