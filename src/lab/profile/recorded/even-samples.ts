import type { CpuProfile } from '../../model/cpu-profile.ts';

/** A sample that stands for more typical ones than this is not one that was late: the thread had to wait for its turn. */
const MOST_TIMES = 3;

/**
 * A profile of which no sample stands for more than three times the typical time. What passed while other programs had the
 * processor would be charged to whatever function was on, of some hundredths of a second as often as not: without it, what is
 * chance in a function's time is that of counting samples.
 *
 * Shape:  as many samples, each as long as it was, or shorter.
 * Assumes samples are asked for at even intervals; what kept the thread itself from being looked at is cut, too.
 */
export function evenSamples(profile: CpuProfile): CpuProfile {
  const { timeDeltas, startTime } = profile;
  const most = MOST_TIMES * typical(timeDeltas);
  const even = timeDeltas.map((delta) => Math.min(delta, most));
  // What is left of the last sample ends with the profile, and is cut with it.
  const endTime = startTime + even.reduce((sum, delta) => sum + delta, 0);
  return { ...profile, timeDeltas: even, endTime };
}

/** The median, the lower of two. */
const typical = (deltas: readonly number[]) =>
  deltas.toSorted((a, b) => a - b)[(deltas.length - 1) >> 1] ?? 0;
