import type { ReportedCase } from '../model/report.ts';
import { isRegression } from '../model/is-regression.ts';

/** The cases of a run that a rerun is to confirm, by key. */
export const suspects = (cases: readonly ReportedCase[]): string[] =>
  cases.flatMap(({ info, judgement }) => (isRegression(judgement) ? [info.key] : []));

/**
 * What is said of the cases when the suspects have been measured once more: one that the rerun finds as well is
 * confirmed; one that it does not find, or could not measure, is not. The figures stay those of the first run.
 */
export function confirmed(cases: readonly ReportedCase[], rerun: readonly ReportedCase[]): ReportedCase[] {
  const suspected = new Set(suspects(cases));
  const again = new Set(suspects(rerun));
  return cases.map((each) => {
    const { info, judgement } = each;
    if (judgement.kind !== 'compared' || !suspected.has(info.key)) return each;
    return { ...each, judgement: { ...judgement, confirmed: again.has(info.key) } };
  });
}
