import { mean } from './mean.ts';

/**
 * Standard deviation of the population a sample was drawn from: the divisor is n − 1.
 *
 * Shape:  n ≥ 2 values → one, not negative. Units: those of the values.
 * Source: Chan, Golub & LeVeque (1983), the corrected two-pass algorithm.
 * Errors: RangeError for fewer than two values, or one that is not finite.
 * Cost:   O(n), in two passes.
 */
export function standardDeviation(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) throw new RangeError(`a standard deviation needs 2 or more values, got ${n}`);
  const middle = mean(values);
  let squares = 0;
  // What the rounding of the mean left over; exactly zero in exact arithmetic.
  let rest = 0;
  for (let i = 0; i < n; i++) {
    const deviation = values[i] - middle;
    squares += deviation * deviation;
    rest += deviation;
  }
  return Math.sqrt(Math.max(0, squares - (rest * rest) / n) / (n - 1));
}
