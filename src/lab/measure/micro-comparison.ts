import type { CaseSummary, Relative } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { mean } from '../stats/mean.ts';
import { relative } from '../stats/relative.ts';
import { verdict } from '../stats/verdict.ts';
import { welchRatio } from '../stats/welch-ratio.ts';
import type { MicroBaseline } from './micro-baseline.ts';
import type { MicroComparison } from './micro-result.ts';

/**
 * A function against one that was measured beside it, in the rounds of the same blocks.
 *
 * Source: `relative`.
 * Errors: RangeError for a margin that is not positive.
 */
export function pairedComparison(
  baseline: { name: string; summary: CaseSummary },
  candidate: CaseSummary,
  margin: Ratio,
): MicroComparison {
  return compared(baseline.name, 'paired', relative(baseline.summary, candidate, { margin }));
}

/**
 * A function against an earlier result, the medians of its blocks against the medians of those.
 *
 * Source: `welchRatio`.
 * Assumes blocks independent of each other. Those of one process are not: they share its heap layout and what its
 *         engine has learnt. The interval knows nothing of how much two processes differ, and is too narrow by it.
 * Errors: RangeError for a margin that is not positive.
 */
export function comparisonApart(
  baseline: MicroBaseline,
  candidate: CaseSummary,
  margin: Ratio,
): MicroComparison {
  const [a, b] = [baseline.blocks, candidate.replicates];
  const areTimes = [...a, ...b].every((median) => median > 0);
  if (!areTimes || baseline.likeEmpty || candidate.likeEmpty) {
    return compared(baseline.name, 'apart', { ratio: NaN });
  }
  if (a.length < 2 || b.length < 2) return compared(baseline.name, 'apart', { ratio: mean(b) / mean(a) });
  const { ratio, interval } = welchRatio(a, b);
  return compared(baseline.name, 'apart', { ratio, interval, verdict: verdict({ interval, margin }) });
}

/** Without what has no figure: JSON knows no NaN. */
function compared(
  baseline: string,
  kind: MicroComparison['kind'],
  { ratio, interval, verdict = 'inconclusive' }: Relative,
): MicroComparison {
  return { baseline, kind, ...(Number.isFinite(ratio) && { ratio }), ...(interval && { interval }), verdict };
}
