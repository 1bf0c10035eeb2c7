import { isRegression } from '../model/is-regression.ts';
import type { CaseJudgement } from '../model/judgement.ts';
import { verdictCode } from '../model/verdict-code.ts';
import type { VerdictCode } from '../model/verdict-code.ts';

/** Codes of SGR: the eight colours that every terminal has, in the shades its owner chose. */
const colors: Readonly<Record<VerdictCode, number | undefined>> = {
  faster: 32,
  slower: 33,
  equivalent: undefined,
  inconclusive: undefined,
  new: 36,
  'not-comparable': 33,
  rejected: 33,
  failed: 31,
};

/**
 * A text in the colour of what is said of a case: red for a regression and for what failed, green for what is faster.
 *
 * Source: ECMA-48, 8.3.117 (SGR).
 */
export function painted(text: string, judgement: CaseJudgement): string {
  const color = isRegression(judgement) ? 31 : colors[verdictCode(judgement)];
  return color === undefined ? text : `\u001b[${color}m${text}\u001b[39m`;
}
