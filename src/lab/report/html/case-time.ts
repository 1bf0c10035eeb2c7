import type { CaseSummary } from '../../model/summary.ts';
import { estimateText } from '../../words/estimate-text.ts';

/** A time with its uncertainty, and its 95 % interval where there is one. */
export type CaseTime = { text: string; range?: string };

const space = '\u00a0';

/** `12.31 µs ± 0.04` and `12.27–12.35 µs`; words where there is no figure to go by. */
export function caseTime(summary: CaseSummary | undefined): CaseTime {
  if (!summary) return { text: 'no figures' };
  if (summary.likeEmpty) return { text: 'not to be told apart from an empty call' };
  const { value, unit, plusMinus, range } = estimateText(summary.estimate, summary.interval);
  if (plusMinus === undefined || range === undefined) return { text: `${value}${space}${unit}` };
  return {
    text: `${value}${space}${unit}${space}±${space}${plusMinus}`,
    range: `${range}${space}${unit}`,
  };
}
