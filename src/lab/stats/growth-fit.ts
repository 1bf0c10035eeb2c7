import type { GrowthFit } from '../model/growth.ts';
import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';

/** How far logarithms are from those of a mix: its height, and what is left of each. */
type Misfit = { height: number; rests: number[]; squares: number };

/** Shares of f in the mix, on a logistic scale, from none to all of it to the last digit. */
const FARTHEST = 40;
const STEP = 1;

/**
 * The best t = base + factor · f for times of which the relative error counts, neither of the two below zero.
 *
 * Shape:  functions f and the logarithms of times, as many → a fit. A base or a factor of zero is zero exactly.
 * Units:  base in those of the times.
 * Source: least squares of ln t − ln(base + factor · f). For a given share of f the height is the mean; the
 *         share is the best of 81, then where the slope is zero, by halves.
 * Errors: RangeError for no values, lists of two lengths, an f that is not positive or a logarithm not finite.
 * Cost:   about 140 n logarithms.
 */
export function growthFit(functions: readonly number[], logs: readonly number[]): GrowthFit {
  checkValues(functions, 1, 'positive');
  checkValues(logs, 1, 'finite');
  if (functions.length !== logs.length) {
    throw new RangeError(`a fit needs two lists of one length, got ${functions.length} and ${logs.length}`);
  }
  const greatest = Math.max(...functions);
  const shares = functions.map((f) => f / greatest);
  const place = bestPlace(shares, logs);
  const [rest, share] = [logistic(-place), logistic(place)];
  const { height, squares } = misfit(shares, logs, place);
  return {
    base: Math.exp(height) * rest,
    factor: (Math.exp(height) * share) / greatest,
    error: Math.sqrt(squares / logs.length),
  };
}

const logistic = (place: number) => 1 / (1 + Math.exp(-place));

/** Of the mix of a constant and f that a place on the logistic scale stands for. */
function misfit(shares: readonly number[], logs: readonly number[], place: number): Misfit {
  const [rest, share] = [logistic(-place), logistic(place)];
  const offs = logs.map((log, i) => log - Math.log(rest + share * shares[i]));
  const height = mean(offs);
  const rests = offs.map((off) => off - height);
  return { height, rests, squares: rests.reduce((sum, value) => sum + value * value, 0) };
}

/** Where the misfit is least; at an infinite place, if nowhere between it is less. */
function bestPlace(shares: readonly number[], logs: readonly number[]): number {
  const squaresAt = (place: number) => misfit(shares, logs, place).squares;
  const pure = squaresAt(-Infinity) <= squaresAt(Infinity) ? -Infinity : Infinity;
  let best = 0;
  let least = Infinity;
  for (let place = -FARTHEST; place <= FARTHEST; place += STEP) {
    const squares = squaresAt(place);
    if (squares < least) {
      least = squares;
      best = place;
    }
  }
  const mixed = whereLevel(shares, logs, best);
  // Less by rounding alone is not less.
  return squaresAt(mixed) < squaresAt(pure) * (1 - 1e-9) ? mixed : pure;
}

/** Where, within a step of a place, the misfit stops falling. */
function whereLevel(shares: readonly number[], logs: readonly number[], place: number): number {
  let low = place - STEP;
  let high = place + STEP;
  for (let halvings = 0; halvings < 55; halvings++) {
    const middle = (low + high) / 2;
    if (isFalling(shares, logs, middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Whether a greater share of f would fit better: the derivative, but for a factor above zero. */
function isFalling(shares: readonly number[], logs: readonly number[], place: number): boolean {
  const { rests } = misfit(shares, logs, place);
  const [rest, share] = [logistic(-place), logistic(place)];
  const slope = rests.reduce(
    (sum, value, i) => sum + (value * (1 - shares[i])) / (rest + share * shares[i]),
    0,
  );
  return slope < 0;
}
