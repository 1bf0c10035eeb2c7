import type { CaseJudgement } from '../model/judgement.ts';
import type { Report } from '../model/report.ts';
import { isRegression } from '../model/is-regression.ts';

/** Whether figures that cannot be judged end a build. */
export type Strictness = { onRejected: 'fail' | 'warn'; onNotComparable: 'fail' | 'warn' };

/** All that was measured; `isCut`: it was stopped before that was all that had been asked for. */
export type Measured = Pick<Report, 'runs' | 'missing'> & { isCut?: boolean };

/**
 * What a report comes to. The weightiest counts: a regression, then a case that failed, then figures not to be judged by
 * or not there as it was stopped, then what could not be compared or was never run.
 */
export function outcome({ runs, missing, isCut = false }: Measured, strict: Strictness): Report['outcome'] {
  if (some(runs, isRegression)) return 'regression';
  if (some(runs, isOf('failed')) || runs.some(({ run }) => run.status === 'failed')) return 'failed';
  if (strict.onRejected === 'fail' && (isCut || some(runs, isOf('rejected')))) return 'rejected';
  return strict.onNotComparable === 'fail' && isLacking(runs, missing) ? 'not-comparable' : 'pass';
}

const isLacking = (runs: Report['runs'], missing: Report['missing']): boolean =>
  missing.length > 0 || !some(runs, () => true) || some(runs, isOf('not-comparable'));

const some = (runs: Report['runs'], holds: (judgement: CaseJudgement) => boolean): boolean =>
  runs.some(({ cases }) => cases.some(({ judgement }) => holds(judgement)));

const isOf =
  (wanted: CaseJudgement['kind']) =>
  ({ kind }: CaseJudgement): boolean =>
    kind === wanted;
