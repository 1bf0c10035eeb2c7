import { isRegression } from '../model/is-regression.ts';
import type { Report, ReportedCase } from '../model/report.ts';

/** What is wrong with a case, as JUnit has it: the element, and the `type` by which its readers sort. */
export type JunitTrouble = { element: 'failure' | 'error' | 'skipped'; type: string };

/**
 * Undefined for a case that passes. What could not be judged is skipped where the command passes nevertheless, so that
 * a reader of the file comes to the same end as a reader of the exit code.
 */
export function junitTrouble(
  outcome: Report['outcome'],
  { judgement }: ReportedCase,
): JunitTrouble | undefined {
  switch (judgement.kind) {
    case 'failed':
      return { element: 'error', type: judgement.failure.code };
    case 'rejected':
      return { element: outcome === 'pass' ? 'skipped' : 'error', type: 'rejected' };
    case 'not-comparable':
      return { element: outcome === 'pass' ? 'skipped' : 'failure', type: 'not-comparable' };
    case 'compared':
      return isRegression(judgement) ? { element: 'failure', type: 'regression' } : undefined;
    case 'new':
      return undefined;
  }
}
