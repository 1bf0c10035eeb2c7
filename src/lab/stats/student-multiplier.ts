import { studentQuantile } from './student-quantile.ts';

/**
 * How many standard errors an interval reaches to either side.
 *
 * Shape:  level in (0, 1), degrees of freedom df > 0 → a positive number.
 * Source: Student (1908). Errors: RangeError for a level or df outside. Cost: that of `studentQuantile`.
 */
export function studentMultiplier(level: number, df: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level is between 0 and 1, got ${level}`);
  return studentQuantile((1 + level) / 2, df);
}
