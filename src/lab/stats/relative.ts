import type { CaseSummary, Relative } from '../model/summary.ts';
import { pairedRatio } from './paired-ratio.ts';

/**
 * How a case compares with another of the same run, worker by worker.
 *
 * Shape:  two summaries → candidate ÷ baseline: the geometric mean over the workers, with its interval,
 *         where both have the same number of them, two or more, and all medians are above zero;
 *         else the quotient of the estimates, which is NaN or Infinity over a baseline of zero.
 * Source: `pairedRatio`.
 * Assumes the nth worker of one is the nth of the other. For two runs made apart take `welchRatio`.
 */
export function relative(baseline: CaseSummary, candidate: CaseSummary): Relative {
  const [a, b] = [baseline.replicates, candidate.replicates];
  const pairs = a.length === b.length && a.length > 1 && [...a, ...b].every((median) => median > 0);
  return pairs ? pairedRatio(a, b) : { ratio: candidate.estimate / baseline.estimate };
}
