import type { Ratio } from '../model/units.ts';
import { checkMargin } from './check-margin.ts';
import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';
import { studentTail } from './student-tail.ts';

/** Past this a square would be infinite; the tail is below 1e-100 from here on. */
const FAR = 1e100;

/**
 * How easily so much agreement would come about between two cases that differ by the margin or more:
 * the p of two one-sided t tests (TOST), the greater of the two. At 0.05 or less the cases are equivalent.
 *
 * Shape:  n ≥ 2 values of ln(candidate ÷ baseline), one a worker; a margin of 0.01 lets a ratio lie between
 *         1 ÷ 1.01 and 1.01 → p in [0, 1], above ½ where the mean lies outside. Values without any spread
 *         leave no doubt: 0 inside the margin, 1 at it or outside.
 * Source: Schuirmann (1987). p ≤ 0.05 exactly where the 90 % Student interval lies inside, p ≤ 0.025 where
 *         the 95 % one does.
 * Assumes values independent and near normal, as `pairedRatio` does, and a margin chosen before looking.
 * Errors: RangeError for fewer than two values, one that is not finite, or a margin that is not positive.
 * Cost:   O(n).
 */
export function equivalence(values: ArrayLike<number>, margin: Ratio): number {
  checkValues(values, 2, 'finite');
  checkMargin(margin);
  const error = standardDeviation(values) / Math.sqrt(values.length);
  const room = Math.log1p(margin) - Math.abs(mean(values));
  if (error === 0) return room > 0 ? 0 : 1;
  // The test against the nearer bound is the one that decides.
  const t = Math.min(Math.abs(room) / error, FAR);
  const tail = studentTail(t, values.length - 1);
  return room > 0 ? tail : 1 - tail;
}
