import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { deadCode } from '../../../src/lab/source/dead-code/dead-code.ts';
import { caseNames } from './measurer.ts';

/** The cases of which the lab says that an engine may have removed work: as their text tells, or as nothing is left of it. */
export function flaggedCases(
  text: string,
  summaries: readonly Pick<CaseSummary, 'likeEmpty' | 'vanishes'>[],
): string[] {
  const told = new Set(deadCode(text, 'js').flatMap((found) => found.caseNames));
  const isGone = (index: number) => {
    const { likeEmpty, vanishes } = summaries.at(index) ?? {};
    return likeEmpty === true || vanishes === true;
  };
  return caseNames.filter((name, index) => told.has(name) || isGone(index));
}
