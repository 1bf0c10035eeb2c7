import type { Report, ReportedCase } from '../model/report.ts';
import { isRegression } from '../model/is-regression.ts';

/** Whether figures that cannot be judged end a build. */
export type Strictness = { onRejected: 'fail' | 'warn'; onNotComparable: 'fail' | 'warn' };

/**
 * What a report comes to. The weightiest counts: a regression, then a case that failed, then figures not to be judged by,
 * then what could not be compared or was never run.
 */
export function outcome(
  { runs, missing }: Pick<Report, 'runs' | 'missing'>,
  strict: Strictness,
): Report['outcome'] {
  const cases = runs.flatMap((run) => run.cases);
  const some = (kind: ReportedCase['judgement']['kind']) =>
    cases.some(({ judgement }) => judgement.kind === kind);
  if (cases.some(({ judgement }) => isRegression(judgement))) return 'regression';
  if (some('failed') || runs.some(({ run }) => run.status === 'failed')) return 'failed';
  if (some('rejected') && strict.onRejected === 'fail') return 'rejected';
  const isLacking = some('not-comparable') || cases.length === 0 || missing.length > 0;
  return isLacking && strict.onNotComparable === 'fail' ? 'not-comparable' : 'pass';
}
