import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';

/**
 * The values less their mean; exactly zero where all are equal, whatever their mean rounds to.
 *
 * Shape:  n ≥ 1 values → as many that add up to nearly zero. Units: those of the values.
 * Errors: RangeError for no values, or one that is not finite. Cost: O(n).
 */
export function centred(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
  checkValues(values, 1, 'finite');
  // From the first value on, equal values are zero and a great offset costs no digits.
  const shifted = Float64Array.from(values, (value) => value - values[0]);
  const rest = mean(shifted);
  return shifted.map((value) => value - rest);
}
