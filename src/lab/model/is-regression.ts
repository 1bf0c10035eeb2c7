import type { CaseJudgement } from './judgement.ts';

/**
 * Whether what is said of a case is one to end a build with: the whole interval lies above the margin, no rerun said
 * otherwise, and nobody has accepted it.
 */
export function isRegression(judgement: CaseJudgement): boolean {
  if (judgement.kind !== 'compared') return false;
  const { relative, verdict, margin, confirmed, acknowledged } = judgement;
  const { low } = relative.interval ?? { low: 0 };
  return verdict === 'slower' && low > 1 + margin && confirmed !== false && acknowledged === undefined;
}
