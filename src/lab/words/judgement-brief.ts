import { isRegression } from '../model/is-regression.ts';
import type { CaseJudgement, Compared } from '../model/judgement.ts';
import { relativeText } from './relative-text.ts';

/** `3.1 % slower`, `equivalent`, `slower, accepted`, `rejected`: what is said of a case, in the cell of a table. */
export function judgementBrief(judgement: CaseJudgement): string {
  if (judgement.kind === 'not-comparable') return 'not comparable';
  if (judgement.kind !== 'compared') return judgement.kind;
  return `${difference(judgement)}${excuse(judgement)}`;
}

function difference({ verdict, relative }: Compared): string {
  const hasSize = (verdict === 'slower' || verdict === 'faster') && relative.interval;
  return hasSize ? relativeText({ ...relative, verdict }).text : verdict;
}

/** Why what is slower is no regression. */
function excuse(compared: Compared): string {
  if (compared.verdict !== 'slower' || isRegression(compared)) return '';
  if (compared.acknowledged) return ', accepted';
  return compared.confirmed === false ? ', not confirmed' : ', within the margin';
}
