import { isRegression } from '../model/is-regression.ts';
import type { CaseJudgement } from '../model/judgement.ts';
import type { Report } from '../model/report.ts';
import { counted } from './counted.ts';

/** What a command came to: `Regression: of 12 results 2 are slower than the baseline by more than passes.` */
export function outcomeSentence({ outcome, runs, missing }: Report): string {
  const all = runs.flatMap(({ cases }) => cases.map(({ judgement }) => judgement));
  const of = `of ${counted(all.length, 'result')}`;
  const ofKind = (kind: CaseJudgement['kind']) => are(countOf(all, kind));
  switch (outcome) {
    case 'pass':
      return all.length === 0 ? 'Nothing was measured.' : `Passed: ${of} none is a regression.`;
    case 'regression':
      return `Regression: ${of} ${are(all.filter(isRegression).length)} slower than the baseline by more than passes.`;
    case 'rejected':
      return countOf(all, 'rejected') > 0
        ? `Rejected: ${of} ${ofKind('rejected')} not to be judged by.`
        : 'Rejected: it was stopped before all was measured.';
    case 'failed':
      return `Failed: ${of} ${ofKind('failed')} without figures, and ${brokenRuns(runs)}.`;
    case 'not-comparable':
      return all.length === 0 ? 'Nothing was measured.' : `Not comparable: ${lacking(all, missing)}.`;
  }
}

const countOf = (all: readonly CaseJudgement[], wanted: CaseJudgement['kind']) =>
  all.filter(({ kind }) => kind === wanted).length;

/** What there is nothing to compare with, or what is not there to be compared. */
function lacking(all: readonly CaseJudgement[], missing: Report['missing']): string {
  const of = `of ${counted(all.length, 'result')}`;
  const foreign = countOf(all, 'not-comparable');
  const absent = missing.map(({ runtime }) => runtime).join(', ');
  const parts = [
    ...(foreign > 0 ? [`${of} ${are(foreign)} to be compared with a baseline made elsewhere`] : []),
    ...(absent === '' ? [] : [`${absent} ${missing.length === 1 ? 'is' : 'are'} not there`]),
  ];
  return parts.length > 0 ? parts.join(', and ') : `${of} none has a baseline`;
}

const are = (count: number) => `${count} ${count === 1 ? 'is' : 'are'}`;

function brokenRuns(runs: Report['runs']): string {
  const broken = runs.filter(({ run }) => run.failure !== undefined).length;
  return `of ${counted(runs.length, 'run')} ${broken} broke off`;
}
