import type { CaseSummary, Relative } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { betweenWorkers } from './between-workers.ts';
import { verdict } from './verdict.ts';

/** A difference smaller than this is none to act on. */
export const DEFAULT_MARGIN: Ratio = 0.005;

/**
 * How a case compares with another of the same run, worker by worker.
 *
 * Shape:  two summaries → candidate ÷ baseline: over the workers, with its interval and the verdict, where two or more
 *         measured both; else the quotient of the estimates. NaN where a side is not to be told apart from an empty call.
 * Source: `pairedShifts` where the two were measured beside each other, else the logarithms of the workers' medians;
 *         `betweenWorkers`, taken back from logarithms.
 * Assumes worker n of one is worker n of the other. For two runs made apart take `welchRatio`.
 * Errors: RangeError for a margin that is not positive, or a level outside (0, 1).
 */
export function relative(
  baseline: CaseSummary,
  candidate: CaseSummary,
  { margin = DEFAULT_MARGIN, level = 0.95 }: { margin?: Ratio; level?: Ratio } = {},
): Relative {
  if (baseline.likeEmpty || candidate.likeEmpty) return { ratio: NaN };
  const logs = sharedLogs(baseline, candidate);
  const { middle, interval } = logs.length > 1 ? betweenWorkers(logs, level) : { middle: NaN };
  if (!interval) return { ratio: candidate.estimate / baseline.estimate };
  const ratios = { low: Math.exp(interval.low), high: Math.exp(interval.high) };
  return {
    ratio: Math.exp(middle),
    interval: ratios,
    verdict: verdict({ interval: ratios, margin }),
    workers: logs.length,
  };
}

/** ln(candidate ÷ baseline) of each worker that measured both. */
export function sharedLogs(baseline: CaseSummary, candidate: CaseSummary): number[] {
  const [a, b] = sameLot(baseline, candidate)
    ? [baseline.paired?.shifts, candidate.paired?.shifts]
    : [logMedians(baseline), logMedians(candidate)];
  const ofA = new Map(Object.entries(a ?? {}));
  const shared = Object.entries(b ?? {}).map(([worker, value]) => value - (ofA.get(worker) ?? NaN));
  return shared.filter(Number.isFinite);
}

const sameLot = ({ paired: a }: CaseSummary, { paired: b }: CaseSummary) =>
  a !== undefined && a.reference === b?.reference;

function logMedians({ replicates, workers }: CaseSummary): Record<number, number> {
  return Object.fromEntries(replicates.map((median, nth) => [workers?.[nth] ?? nth, Math.log(median)]));
}
