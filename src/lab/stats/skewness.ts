import { standardisedMoment } from './standardised-moment.ts';

/**
 * To which side a sample has the longer tail: above zero to the right, as durations have it.
 *
 * Shape:  n ≥ 1 values → one, 0 for a symmetric sample, at most √n; undefined where all values are one.
 * Units:  none.
 * Source: the third standardised moment, g₁ of Joanes & Gill (1998): of the sample, not corrected for bias.
 *         `scipy.stats.skew(bias=True)`, its default.
 * Errors: RangeError for no values, or one that is not finite.
 * Cost:   O(n): 15 ms for 100,000.
 */
export const skewness = (values: ArrayLike<number>): number | undefined => standardisedMoment(values, 3);
