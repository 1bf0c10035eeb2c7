import { quantile } from './quantile.ts';

/**
 * The middle of values in any order; of an even number, halfway between the middle two.
 *
 * Shape:  n ≥ 1 values → one. Units: those of the values.
 * Errors: RangeError for no values, or one that is not finite.
 * Cost:   O(n log n): sorts a copy.
 */
export const median = (values: ArrayLike<number>): number => quantile(Float64Array.from(values).sort(), 0.5);
