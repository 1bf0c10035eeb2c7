import { isRegression } from '../model/is-regression.ts';
import type { CaseJudgement, Compared } from '../model/judgement.ts';
import { relativeText } from './relative-text.ts';

/**
 * `3.1 % slower`, `equivalent`, `rejected`: what is said of a case, in the cell of a table; where there is room, with the
 * interval: `3.1 % slower (2.6 % to 3.7 %), accepted`.
 */
export function judgementBrief(judgement: CaseJudgement, hasRoom = false): string {
  if (judgement.kind === 'not-comparable') return 'not comparable';
  if (judgement.kind !== 'compared') return judgement.kind;
  return `${difference(judgement, hasRoom)}${excuse(judgement)}`;
}

function difference({ verdict, relative }: Compared, hasRoom: boolean): string {
  if (!relative.interval) return verdict;
  const { text, range = '' } = relativeText({ ...relative, verdict });
  const said = verdict === 'slower' || verdict === 'faster' ? text : verdict;
  return hasRoom ? `${said} (${range})` : said;
}

/** Why what is slower is no regression. */
function excuse(compared: Compared): string {
  if (compared.verdict !== 'slower' || isRegression(compared)) return '';
  if (compared.acknowledged) return ', accepted';
  return compared.confirmed === false ? ', not confirmed' : ', within the margin';
}
