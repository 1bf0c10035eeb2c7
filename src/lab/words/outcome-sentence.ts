import { isRegression } from '../model/is-regression.ts';
import type { CaseJudgement } from '../model/judgement.ts';
import type { Report } from '../model/report.ts';
import { counted } from './counted.ts';

/** What a command came to: `Regression: of 12 results 2 are slower than the baseline by more than passes.` */
export function outcomeSentence({ outcome, runs }: Report): string {
  const all = runs.flatMap(({ cases }) => cases.map(({ judgement }) => judgement));
  const of = `of ${counted(all.length, 'result')}`;
  const ofKind = (kind: CaseJudgement['kind']) =>
    are(all.filter((judgement) => judgement.kind === kind).length);
  switch (outcome) {
    case 'pass':
      return all.length === 0 ? 'Nothing was measured.' : `Passed: ${of} none is a regression.`;
    case 'regression':
      return `Regression: ${of} ${are(all.filter(isRegression).length)} slower than the baseline by more than passes.`;
    case 'rejected':
      return `Rejected: ${of} ${ofKind('rejected')} not to be judged by.`;
    case 'failed':
      return `Failed: ${of} ${ofKind('failed')} without figures, and ${brokenRuns(runs)}.`;
    case 'not-comparable':
      return all.length === 0
        ? 'Nothing was measured.'
        : `Not comparable: ${of} ${ofKind('not-comparable')} to be compared with a baseline made elsewhere.`;
  }
}

const are = (count: number) => `${count} ${count === 1 ? 'is' : 'are'}`;

function brokenRuns(runs: Report['runs']): string {
  const broken = runs.filter(({ run }) => run.failure !== undefined).length;
  return `of ${counted(runs.length, 'run')} ${broken} broke off`;
}
