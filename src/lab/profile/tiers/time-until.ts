import { lastNotAfter } from '../last-not-after.ts';
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
 * Cost:   O(n log n).
 */
export function timeUntil(samples: FunctionSamples, wanted: readonly number[]): number | undefined {
  const [all, within] = [createElapsed(samples), createElapsed(samples, wanted)];
  return samples.fromUs.find((from) => {
    const [total, part] = [all, within].map((elapsed) => elapsed(from + STRETCH_US) - elapsed(from));
    return total >= STRETCH_US / 2 && part >= MOST * total;
  });
}

/** How much time in functions, of these roles, had gone by at a time; to be asked for times that are in a sample or later. */
function createElapsed({ fromUs, lastedUs, role }: FunctionSamples, wanted?: readonly number[]) {
  const counts = (index: number) => (!wanted || wanted.includes(role[index]) ? 1 : 0);
  let sum = 0;
  const before = lastedUs.map((lasted, index) => {
    sum += lasted * counts(index);
    return sum - lasted * counts(index);
  });
  return (at: number): number => {
    const index = lastNotAfter(fromUs, at);
    return before[index] + Math.min(lastedUs[index], at - fromUs[index]) * counts(index);
  };
}
