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

/**
 * `flat`: one level from the first batch on. `warming`: what came before the steady state was slower.
 * `slowing`: some of it was faster. `unsteady`: there is no steady state.
 */
export type WarmUpKind = 'flat' | 'warming' | 'slowing' | 'unsteady';

/** In how many workers the measured samples behave so. */
export type Settling = Record<WarmUpKind, number>;

/** All that is to be known of a case, or what is quick to work out while it is measured. */
export type Depth = 'whole' | 'live';

/** What a case's samples come to. All durations are milliseconds per call. */
export type CaseSummary = {
  kept: number;
  excluded: Excluded;
  /** Over the workers, of each worker's median less its empty call: their mean, or from 8 on their trimmed mean. */
  estimate: Milliseconds;
  /** 95 % interval of `estimate`, Student's or Yuen's, from the spread between workers; absent with fewer than two. */
  interval?: Interval;
  /** The median of each worker less its empty call, in order, interpolated where the clock rounds. */
  replicates: Milliseconds[];
  /** What an empty call cost, taken off all durations here: the mean over the workers. Absent where none was measured. */
  overhead?: Milliseconds;
  /** Not to be told apart from an empty call, so that its time is no figure to go by. */
  likeEmpty?: boolean;
  /** What a call took in one worker, less an empty one, where the engine could not look into it. */
  opaque?: Milliseconds;
  /** Whether next to nothing is left of that: the case's work must have been dropped, or done once for many calls. */
  vanishes?: boolean;
  /** The workers of `replicates`, by number. Absent in runs of before a case could be measured again: then 0, 1, 2, … */
  workers?: number[];
  /** Against the first case of its lot that has figures, round by round; absent in runs of before cases took turns. */
  paired?: Paired;
  /** Whether the warm-up was enough; worked out when the run is over. */
  settling?: Settling;
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

/** ln(case ÷ reference) in each worker that measured both, by its number; 0 for the reference itself. */
export type Paired = { reference: number; shifts: Record<number, number>; rounds: number };

/** What a comparison comes to: of the candidate, against the baseline. */
export type Verdict = 'faster' | 'slower' | 'equivalent' | 'inconclusive';

/**
 * How a case compares with the baseline: candidate ÷ baseline, and its interval, of 95 % unless said, where workers pair up. The ratio is
 * NaN where one of the two is not to be told apart from an empty call.
 */
export type Relative = {
  ratio: Ratio;
  interval?: Interval;
  verdict?: Verdict;
  /** Workers the interval is made from. */
  workers?: number;
  /** Of the interval, where several comparisons must hold together; else 95 %. */
  level?: Ratio;
};
