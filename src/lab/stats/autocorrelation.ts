import { centred } from './centred.ts';
import { checkValues } from './check-values.ts';

/**
 * How much a value tells of the one so many places later: 1 all, 0 nothing, below 0 that it lies on the other side.
 *
 * Shape:  n ≥ 2 values in the order they came, a whole lag below n → one in [−1, 1]; 1 at lag 0. Of values that are
 *         all equal it is 0 at every other lag.
 * Source: Box & Jenkins (1976): the sum of products over n − lag pairs divided by the sum of all n squares,
 *         which keeps far lags from swinging; the mean over all n.
 * Assumes a steady state: a warm-up or a drift reads as correlation at every lag.
 * Errors: RangeError for fewer than two values, one that is not finite, or a lag outside.
 * Cost:   O(n).
 */
export function autocorrelation(values: ArrayLike<number>, lag: number): number {
  checkValues(values, 2, 'finite');
  if (!(Number.isInteger(lag) && lag >= 0 && lag < values.length)) {
    throw new RangeError(`a lag is a whole number from 0 to ${values.length - 1}, got ${lag}`);
  }
  if (lag === 0) return 1;
  const deviations = centred(values);
  const squares = laggedProducts(deviations, 0);
  return squares > 0 ? laggedProducts(deviations, lag) / squares : 0;
}

/** The sum of the products of all values so many places apart. Cost: O(n). */
export function laggedProducts(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i++) sum += values[i] * values[i - lag];
  return sum;
}
