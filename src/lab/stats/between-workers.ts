import type { Interval } from '../model/interval.ts';
import { mean } from './mean.ts';
import { studentInterval } from './student-interval.ts';
import { trimmedCentre, type Centre } from './trimmed-centre.ts';
import { trimmedMean } from './trimmed-mean.ts';
import { yuenInterval } from './yuen-interval.ts';

/** With as many workers, one that went astray no longer moves the figure. */
const ENOUGH_TO_TRIM = 8;
/** Of the workers, at either end. */
const TRIM = 0.2;

/**
 * One figure out of one value a worker, with its 95 % interval from two workers on: the mean with Student's interval;
 * from 8 workers the mean without the 20 % at either end, with Yuen's.
 *
 * Source: Kalibera & Jones (2013): workers are what varies; Yuen (1974).
 * Assumes workers independent of each other.
 * Errors: RangeError for no values, or one that is not finite.
 */
export function betweenWorkers(
  values: ArrayLike<number>,
  level = 0.95,
): { middle: number; interval?: Interval } {
  if (values.length >= ENOUGH_TO_TRIM) {
    return { middle: trimmedMean(values, TRIM), interval: yuenInterval(values, level, TRIM) };
  }
  const middle = mean(values);
  return values.length > 1 ? { middle, interval: studentInterval(values, level) } : { middle };
}

/** The same figure with the variance of it and its degrees of freedom. Errors: as above, and for one value. */
export const centreBetweenWorkers = (values: ArrayLike<number>): Centre =>
  trimmedCentre(values, values.length >= ENOUGH_TO_TRIM ? TRIM : 0);
