import { countText } from '../model/quantity-text.ts';
import type { ReportedCase } from '../model/report.ts';
import { verdictCode, verdictCodes } from '../model/verdict-code.ts';
import { verdictWord } from './judgement-brief.ts';

/** `2 slower`, `1 new`: how many cases there are of each verdict, without those of which there are none. */
export function verdictCounts(cases: readonly ReportedCase[]): string[] {
  const codes = cases.map(({ judgement }) => verdictCode(judgement));
  const counts = verdictCodes.map((code) => ({ code, count: codes.filter((each) => each === code).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => `${countText(count)} ${verdictWord(code)}`);
}
