import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';

/**
 * The mean of a power of the values' deviations from their mean, in standard deviations of the sample as it
 * is: the divisor is n.
 *
 * Shape:  n ≥ 1 values, a whole power → one, or undefined where all values are one: they have no spread to
 *         measure by. Units: none.
 * Source: Pearson (1895); Joanes & Gill (1998), g.
 * Errors: RangeError for no values, or one that is not finite.
 * Cost:   O(n), in four passes.
 */
export function standardisedMoment(values: ArrayLike<number>, power: number): number | undefined {
  checkValues(values, 1, 'finite');
  // From the first value on, equal values are exactly zero and a great offset costs no digits.
  const shifted = Float64Array.from(values, (value) => value - values[0]);
  const middle = mean(shifted);
  const furthest = shifted.reduce((most, value) => Math.max(most, Math.abs(value - middle)), 0);
  if (furthest === 0) return undefined;
  let squares = 0;
  let powers = 0;
  for (const value of shifted) {
    const deviation = (value - middle) / furthest;
    squares += deviation ** 2;
    powers += deviation ** power;
  }
  return powers / shifted.length / (squares / shifted.length) ** (power / 2);
}
