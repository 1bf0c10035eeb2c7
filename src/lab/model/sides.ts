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

/** A case as it was called before there were two of it; undefined for one that is no side of another. */
export const unsided = (info: CaseInfo): CaseInfo | undefined =>
  sides.some((side) => side === info.name) ? original(info) : undefined;

/**
 * Where the case is that a report calls by this key, among those of its run: of two versions, the candidate. Undefined
 * where there is none.
 */
export function placeOf(cases: readonly CaseInfo[], key: string): number | undefined {
  const own = cases.findIndex((info) => info.key === key);
  if (own !== -1) return own;
  const sided = cases.findIndex((info) => info.name === 'candidate' && original(info).key === key);
  return sided === -1 ? undefined : sided;
}

const isSamePlace = (a: CaseInfo, b: CaseInfo) => original(a).key === original(b).key;

/** As it was called before there were two of it. */
function original({ groups, params }: CaseInfo): CaseInfo {
  const name = groups.at(-1) ?? '';
  const outer = groups.slice(0, -1);
  return { key: caseKey(outer, name, params), name, groups: outer, params, baseline: false };
}
