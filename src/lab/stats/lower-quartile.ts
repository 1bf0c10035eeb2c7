import { quantile } from './quantile.ts';

/**
 * The value that a quarter of them are below.
 *
 * Shape:  values in any order → one in their unit.
 * Source: Hyndman & Fan's definition 7, as `quantile`.
 * Errors: as `quantile`.
 */
export const lowerQuartile = (values: ArrayLike<number>): number =>
  quantile(Float64Array.from(values).sort(), 0.25);
