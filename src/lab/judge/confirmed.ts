import type { CaseJudgement } from '../model/judgement.ts';
import type { ReportedCase } from '../model/report.ts';
import { isRegression } from '../model/is-regression.ts';

/** The cases of a run that a rerun is to confirm, by key. */
export const suspects = (cases: readonly ReportedCase[]): string[] =>
  cases.flatMap(({ info, judgement }) => (isRegression(judgement) ? [info.key] : []));

/**
 * What is said of the cases when the suspects have been measured once more: one that the rerun finds as well is
 * confirmed, one that it does not find is not, and of one that it could not judge its own reason is told, so that it does
 * not pass. The figures stay those of the first run.
 */
export function confirmed(cases: readonly ReportedCase[], rerun: readonly ReportedCase[]): ReportedCase[] {
  const suspected = new Set(suspects(cases));
  return cases.map((each) =>
    suspected.has(each.info.key) ? { ...each, judgement: secondJudgement(each, rerun) } : each,
  );
}

function secondJudgement({ info, judgement }: ReportedCase, rerun: readonly ReportedCase[]): CaseJudgement {
  const again = rerun.find((one) => one.info.key === info.key)?.judgement;
  if (!again) return { kind: 'rejected', reasons: [{ code: 'incomplete' }] };
  if (again.kind !== 'compared' || judgement.kind !== 'compared') return again;
  return { ...judgement, confirmed: isRegression(again) };
}
