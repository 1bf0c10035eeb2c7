import type { RunRecord } from '../../../lab/model/run.ts';

/** The case to show when nobody chose one: that being measured, else the first with samples, else the first. */
export function caseWithSamples({ current, cases }: Pick<RunRecord, 'current' | 'cases'>): number {
  return (
    current?.cases[0] ??
    Math.max(
      0,
      cases.findIndex(({ measured, warmUp }) => measured + warmUp > 0),
    )
  );
}
