import { isRegression } from '../model/is-regression.ts';
import type { CaseJudgement, Compared } from '../model/judgement.ts';
import { verdictCode } from '../model/verdict-code.ts';
import type { VerdictCode } from '../model/verdict-code.ts';
import { comparedWords } from './compared-words.ts';

/**
 * `3.1 % slower`, `equivalent`, `rejected`: what is said of a case, in the cell of a table; where there is room, with the
 * interval: `3.1 % slower (2.6–3.7 %), accepted`.
 */
export function judgementBrief(judgement: CaseJudgement, hasRoom = false): string {
  if (judgement.kind !== 'compared') return verdictWord(verdictCode(judgement));
  const why = excuse(judgement);
  return `${difference(judgement, hasRoom)}${why === undefined ? '' : `, ${why}`}`;
}

/** `not comparable` */
export const verdictWord = (code: VerdictCode): string => code.replace('-', ' ');

function difference(compared: Compared, hasRoom: boolean): string {
  const { verdict, relative } = compared;
  if (!relative.interval) return verdict;
  const { text, range = '' } = comparedWords(compared);
  const said = verdict === 'slower' || verdict === 'faster' ? text : verdict;
  return hasRoom ? `${said} (${tight(range)})` : said;
}

/** `2.6–3.7 %` of `2.6 % to 3.7 %`: in a cell there is room for one unit. */
const tight = (range: string): string => range.replace(/^([\d.,]+)(\u00a0%)? to ([\d.,]+)\2$/, '$1–$3$2');

/** Why what is slower is no regression; undefined for all else. */
export function excuse(compared: Compared): string | undefined {
  if (compared.verdict !== 'slower' || isRegression(compared)) return undefined;
  if (compared.acknowledged) return 'accepted';
  return compared.confirmed === false ? 'not confirmed' : 'within the margin';
}
