import type { Interval } from './interval.ts';
import type { Milliseconds, Ratio } from './units.ts';

/** Samples of a case that are not counted everywhere, by reason. */
export type Excluded = {
  /** Taken before the case was measured; in no figure. */
  warmUp: number;
  /** Beyond 3 interquartile ranges of the quartiles; out of mean and deviation, in all else. */
  severe: number;
  /** Beyond 1.5 but not 3 interquartile ranges: counted everywhere, only named. */
  mild: number;
};

/** What a case's samples come to. All durations are milliseconds per call. */
export type CaseSummary = {
  kept: number;
  excluded: Excluded;
  /** Mean over the workers of each worker's median, interpolated where the clock rounds. */
  estimate: Milliseconds;
  /** 95 % Student interval of `estimate`, from the spread between workers; absent with fewer than two. */
  interval?: Interval;
  /** The median of each worker, in order, interpolated where the clock rounds. */
  replicates: Milliseconds[];
  mean: Milliseconds;
  standardDeviation: Milliseconds;
  cv: Ratio;
  min: Milliseconds;
  p50: Milliseconds;
  p75: Milliseconds;
  p95: Milliseconds;
  p99: Milliseconds;
  max: Milliseconds;
};

/** How a case compares with the baseline: candidate ÷ baseline, and its 95 % interval where workers pair up. */
export type Relative = { ratio: Ratio; interval?: Interval };
