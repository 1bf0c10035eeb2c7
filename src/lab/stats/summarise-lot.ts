import type { Sampled } from '../model/sampled.ts';
import type { CaseSummary, Depth } from '../model/summary.ts';
import { pairedShifts } from './paired-shifts.ts';
import { settling } from './settling.ts';
import { summarise } from './summarise.ts';
import { workerSamples } from './worker-samples.ts';

/**
 * What the cases of a lot come to: each by itself, and each against the first of them that has figures.
 *
 * Shape:  cases → their summaries in that order; undefined for those with fewer than two measured samples.
 * Errors: those of `summarise`.
 * Cost:   that of `summarise` and of `pairedShifts`, for each case: 3 ms for 10,000 samples; of the whole, that of
 *         `settling` too.
 */
export function summariseLot(
  cases: readonly (Sampled & { case: number })[],
  depth: Depth = 'live',
): (CaseSummary | undefined)[] {
  const summaries = cases.map(summarise);
  const first = cases.find((_, nth) => summaries[nth] !== undefined);
  if (!first) return summaries;
  const reference = workerSamples(first);
  return summaries.map((summary, nth) => {
    if (!summary) return undefined;
    const paired = pairedShifts(reference, workerSamples(cases[nth]));
    return {
      ...summary,
      paired: { reference: first.case, ...paired },
      ...(depth === 'whole' && { settling: settling(cases[nth]) }),
    };
  });
}
