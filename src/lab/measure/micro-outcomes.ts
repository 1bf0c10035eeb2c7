import { failed, ok, type Result } from '../model/result.ts';
import type { CaseSummary } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { summariseLot } from '../stats/summarise-lot.ts';
import type { MicroBaseline } from './micro-baseline.ts';
import type { MicroCase } from './micro-case.ts';
import { comparisonApart, pairedComparison } from './micro-comparison.ts';
import { microFigures } from './micro-figures.ts';
import type { MicroPlan } from './micro-plan.ts';
import type { MicroComparison, MicroResult, MicroStatus } from './micro-result.ts';

/** What functions are compared with: an earlier result, or one of themselves, by its index. */
export type MicroReference = { earlier: MicroBaseline } | { beside: number };

/** How far a plan is: blocks measured, and what is known of each function. */
export type MicroSnapshot = { block: number; status: MicroStatus; cases: readonly MicroCase[] };

type Summarised = { measured: MicroCase; summary: CaseSummary | undefined };

/**
 * What each function has come to, in order. One without figures that has not failed was stopped before it had any.
 *
 * Cost: that of `summariseLot`, and of `warmUp` for each function.
 */
export function microOutcomes(
  { status, cases }: Pick<MicroSnapshot, 'status' | 'cases'>,
  { seed, margin, keepSamples }: Pick<MicroPlan, 'seed' | 'margin' | 'keepSamples'>,
  engine: string,
  reference: MicroReference | undefined,
): Result<MicroResult>[] {
  const all = summarised(cases);
  return all.map(({ measured, summary }): Result<MicroResult> => {
    if (measured.failure) return failed(measured.failure);
    if (!summary) return failed({ code: 'stopped' });
    const figures = microFigures(measured, summary, keepSamples);
    const comparison = reference && comparisonWith(reference, all, { measured, summary }, margin);
    return ok({ format: 1, status, engine, seed, ...figures, ...(comparison && { comparison }) });
  });
}

/** Of a function that has failed there is no summary. */
function summarised(cases: readonly MicroCase[]): Summarised[] {
  const healthy = cases.filter(({ failure }) => !failure);
  const summaries = summariseLot(healthy);
  return cases.map((measured) => ({ measured, summary: summaries[healthy.indexOf(measured)] }));
}

/** None of the baseline itself, or where it has failed. */
function comparisonWith(
  reference: MicroReference,
  all: readonly Summarised[],
  { measured, summary: candidate }: Summarised & { summary: CaseSummary },
  margin: Ratio,
): MicroComparison | undefined {
  if ('earlier' in reference) return comparisonApart(reference.earlier, candidate, margin);
  if (reference.beside === measured.case) return undefined;
  const {
    measured: { name },
    summary,
  } = all[reference.beside];
  return summary && pairedComparison({ name, summary }, candidate, margin);
}
