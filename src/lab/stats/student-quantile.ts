import { studentDensity, studentTail } from './student-tail.ts';

/**
 * Quantile of Student's distribution: the t that a variable stays below with probability p.
 *
 * Shape:  p in (0, 1), degrees of freedom df > 0, whole or not → t; 0 at p = ½, negative below.
 * Source: Newton's method on the tail, which is convex beyond 0, so every step from 0 stays below the root.
 * Errors: RangeError for p or df outside; else within 1e-9 of the value, as tested.
 * Cost:   about 10 µs for a 95 % interval.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability is between 0 and 1, got ${p}`);
  if (!(df > 0 && df < Infinity)) throw new RangeError(`degrees of freedom are positive, got ${df}`);
  const tail = Math.min(p, 1 - p);
  let t = 0;
  for (let step = Infinity, steps = 0; step > t * 1e-15 && steps < MOST_STEPS; steps++) {
    step = (studentTail(t, df) - tail) / studentDensity(t, df);
    t += step;
  }
  return p < 0.5 ? -t : t;
}

/** A heavy tail doubles t at each step: enough for the least probability there is, at one degree of freedom. */
const MOST_STEPS = 2_000;
