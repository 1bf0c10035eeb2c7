import type { EpochMilliseconds } from '../model/units.ts';
import { longestWaitMs } from './retry-after-ms.ts';

/** Times of a next try that have come: up to `until`; and those beyond what anybody is made to wait, set by a clock since put back. */
export type DueTimes = { until: EpochMilliseconds; from: EpochMilliseconds };

export const dueTimes = (now: EpochMilliseconds): DueTimes => ({ until: now, from: now + longestWaitMs });

/** Whether such a time has come. */
export function isDue(at: EpochMilliseconds, now: EpochMilliseconds): boolean {
  const { until, from } = dueTimes(now);
  return at <= until || at > from;
}
