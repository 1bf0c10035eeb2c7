import type { CaseInfo } from './benchmark.ts';

/**
 * Cases that are measured beside each other, so that they can be compared: those of the same groups and parameters.
 *
 * Shape: cases → their indices, each once, in order of the first of each lot.
 */
export function lots(cases: readonly Pick<CaseInfo, 'groups' | 'params'>[]): number[][] {
  const byPlace = new Map<string, number[]>();
  for (const [index, { groups, params }] of cases.entries()) {
    const place = JSON.stringify([groups, Object.entries(params)]);
    const lot = byPlace.get(place);
    if (lot) lot.push(index);
    else byPlace.set(place, [index]);
  }
  return [...byPlace.values()];
}
