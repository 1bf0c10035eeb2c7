import type { CaseJudgement } from '../model/judgement.ts';
import type { Interval } from '../model/interval.ts';
import type { Ratio } from '../model/units.ts';

/** Candidate ÷ baseline, as a number to be told. */
export type ToldRatio = { ratio: Ratio; interval?: Interval };

/** The ratio of a case that was compared; undefined where one of the two is not to be told apart from an empty call. */
export function toldRatio(judgement: CaseJudgement): ToldRatio | undefined {
  if (judgement.kind !== 'compared') return undefined;
  const { ratio, interval } = judgement.relative;
  if (!Number.isFinite(ratio)) return undefined;
  const hasEnds = interval && Number.isFinite(interval.low) && Number.isFinite(interval.high);
  return { ratio, ...(hasEnds && { interval }) };
}
