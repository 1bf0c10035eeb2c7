import { quantile } from './quantile.ts';
import { standardDeviation } from './standard-deviation.ts';

/** A scale that values can be taken to, and back from. */
export type Scale = {
  to: (value: number) => number;
  from: (scaled: number) => number;
  /** What 1 near the middle of the scale is in the values' unit, the most it is anywhere. */
  unit: number;
};

/** So many interquartile ranges from the median the scale turns from even to logarithmic. */
const EVEN = 10;

/**
 * A scale that is even where most values lie and logarithmic far from there, so that a group ten times as slow, and
 * ten times as wide, is as wide as the rest. Unlike logarithms it may be used on zeros and on negative values,
 * and does not depend on where their zero is.
 *
 * Shape:  n ≥ 2 ascending values, and the step they are rounded to or 0; it is at least as even as ten steps.
 * Source: the inverse hyperbolic sine, Johnson (1949), of the distance from the median.
 * Errors: those of `quantile` and `standardDeviation`. Cost: O(n).
 */
export function tailScale(ascending: ArrayLike<number>, step: number): Scale {
  const middle = quantile(ascending, 0.5);
  const range = Math.max(quantile(ascending, 0.75) - quantile(ascending, 0.25), step);
  const unit = EVEN * (range > 0 ? range : standardDeviation(ascending)) || 1;
  return {
    to: (value) => Math.asinh((value - middle) / unit),
    from: (scaled) => middle + unit * Math.sinh(scaled),
    unit,
  };
}
