import { laggedProducts } from './autocorrelation.ts';
import { centred } from './centred.ts';
import { checkValues } from './check-values.ts';

/**
 * How many independent values would tell as much of the mean as these do that follow on each other.
 *
 * Shape:  n ≥ 2 values in the order they came → a number from 1 to n, seldom whole. Values that are all equal show no
 *         correlation and count as n; so do those that swing from side to side, which tell even more.
 * Source: Geyer (1992), Practical Markov chain Monte Carlo: n ÷ (2 Σ Γ − 1) over the initial positive sequence
 *         Γ of sums of two neighbouring autocorrelations, up to the first that is not above zero.
 * Assumes a steady state: a warm-up or a drift leaves few.
 * Errors: RangeError for fewer than two values, or one that is not finite.
 * Cost:   O(n × lags until the correlation has died away): 1 ms for 10,000 that hardly correlate, 0.1 s for 10,000
 *         on a slope, 4 s for 100,000: take the slope out, or the warm-up, before so many.
 */
export function effectiveSampleSize(values: ArrayLike<number>): number {
  checkValues(values, 2, 'finite');
  const deviations = centred(values);
  const squares = laggedProducts(deviations, 0);
  if (squares === 0) return values.length;
  let pairs = 0;
  for (let lag = 0; lag < values.length; lag += 2) {
    const pair = (laggedProducts(deviations, lag) + laggedProducts(deviations, lag + 1)) / squares;
    if (!(pair > 0)) break;
    pairs += pair;
  }
  return values.length / Math.max(1, 2 * pairs - 1);
}
