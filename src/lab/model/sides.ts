import { caseKey, type CaseInfo } from './benchmark.ts';

/** What the two cases of a case measured side by side are called. */
export const sides = ['baseline', 'candidate'] as const;

export type SideName = (typeof sides)[number];

/** A case of which two versions were measured, and where these are among the cases of the run. */
export type SidedCase = { info: CaseInfo; baseline: number; candidate: number };

/** The cases of a run whose names tell that two versions of each were measured; what has one version only is left out. */
export function sidedCases(cases: readonly CaseInfo[]): SidedCase[] {
  return cases.flatMap((candidate, index): SidedCase[] => {
    if (candidate.name !== 'candidate') return [];
    const baseline = cases.findIndex((other) => other.name === 'baseline' && isSamePlace(other, candidate));
    return baseline === -1 ? [] : [{ info: original(candidate), baseline, candidate: index }];
  });
}

const isSamePlace = (a: CaseInfo, b: CaseInfo) => original(a).key === original(b).key;

/** As it was called before there were two of it. */
function original({ groups, params }: CaseInfo): CaseInfo {
  const name = groups.at(-1) ?? '';
  const outer = groups.slice(0, -1);
  return { key: caseKey(outer, name, params), name, groups: outer, params, baseline: false };
}
