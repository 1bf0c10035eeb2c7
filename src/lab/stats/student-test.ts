import { checkValues } from './check-values.ts';
import { mean } from './mean.ts';
import { studentTail } from './student-tail.ts';

/**
 * How often two samples of one population would differ in their means by as much as these, or more.
 *
 * Shape:  two lists of any n ≥ 1, three values or more in all → p, from 0 to 1.
 * Source: Student's two-sided test with one pooled variance (Fisher 1925). Unlike Welch's, it can judge a list
 *         of three against a long one.
 * Assumes values independent and near normal, and one spread.
 * Errors: RangeError for an empty list, two values in all, or one that is not finite.
 * Cost:   O(n).
 */
export function studentTest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  checkValues(a, 1, 'finite');
  checkValues(b, 1, 'finite');
  const df = a.length + b.length - 2;
  if (df < 1) throw new RangeError('a test needs 3 or more values in all, got 2');
  const [middleA, middleB] = [mean(a), mean(b)];
  const difference = Math.abs(middleA - middleB);
  // Means of equal values may differ by a rounding.
  if (difference <= 1e-14 * Math.max(Math.abs(middleA), Math.abs(middleB))) return 1;
  const variance = (squares(a, middleA) + squares(b, middleB)) / df;
  if (variance === 0) return 0;
  return 2 * studentTail(difference / Math.sqrt(variance * (1 / a.length + 1 / b.length)), df);
}

function squares(values: ArrayLike<number>, middle: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - middle) ** 2;
  return sum;
}
