import type { CaseJudgement } from './judgement.ts';

/** What bears on a reader most comes first. */
export const verdictCodes = [
  'slower',
  'faster',
  'equivalent',
  'inconclusive',
  'new',
  'not-comparable',
  'rejected',
  'failed',
] as const;

/** What is said of a case, for programs: the verdict, or why there is none. */
export type VerdictCode = (typeof verdictCodes)[number];

export const verdictCode = (judgement: CaseJudgement): VerdictCode =>
  judgement.kind === 'compared' ? judgement.verdict : judgement.kind;
