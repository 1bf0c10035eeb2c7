import { checkValues } from './check-values.ts';

/**
 * Arithmetic mean.
 *
 * Shape:  n ≥ 1 values → one. Units: those of the values.
 * Errors: RangeError for no values, or one that is not finite.
 * Cost:   O(n).
 */
export function mean(values: ArrayLike<number>): number {
  checkValues(values, 1, 'finite');
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
