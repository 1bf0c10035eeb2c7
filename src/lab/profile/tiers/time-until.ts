import type { FunctionSamples } from './function-samples.ts';

/** Part of a stretch that has to be in the tiers that are waited for. */
const MOST = 0.9;
/** Length of a stretch: twenty samples of the usual profiler. */
const STRETCH_US = 20_000;

/**
 * When the first stretch of 20 ms begins of which 9 of 10 parts were in one of these tiers.
 *
 * Shape:  indices of roles among `tierRoles` → microseconds from the first sample; undefined where there is no such
 *         stretch. Of a stretch that is mostly not in functions nothing is said.
 * Cost:   O(n).
 */
export function timeUntil(
  { fromUs, lastedUs, role }: FunctionSamples,
  wanted: readonly number[],
): number | undefined {
  let [next, within, all] = [0, 0, 0];
  for (const [index, from] of fromUs.entries()) {
    for (; next < fromUs.length && fromUs[next] < from + STRETCH_US; next++) {
      all += lastedUs[next];
      if (wanted.includes(role[next])) within += lastedUs[next];
    }
    if (all >= STRETCH_US / 2 && within >= MOST * all) return from;
    all -= lastedUs[index];
    if (wanted.includes(role[index])) within -= lastedUs[index];
  }
  return undefined;
}
