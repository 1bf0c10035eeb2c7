import type { Interval } from '../model/interval.ts';
import type { Result } from '../model/result.ts';
import type { Verdict } from '../model/summary.ts';
import type { Milliseconds, Ratio } from '../model/units.ts';
import type { WarmUpKind } from '../model/summary.ts';

/** `stopped`: by the signal; the figures are of what was measured until then. */
export type MicroStatus = 'measuring' | 'complete' | 'stopped';

/**
 * What measuring a function came to: plain data, the same after `JSON.parse(JSON.stringify(result))`. Durations are
 * milliseconds per call, the empty call taken off.
 */
export type MicroResult = {
  /** Of this shape of data; a later one gets another number. */
  format: 1;
  name: string;
  status: MicroStatus;
  /** Where it was measured, as far as the platform tells. */
  engine: string;
  /** Repeats every random choice. */
  seed: number;
  /** Over the medians of the blocks: their mean, or from 8 on their trimmed mean. */
  estimate: Milliseconds;
  /** 95 % confidence interval of `estimate`, from the spread between blocks; absent with fewer than two. */
  interval?: Interval;
  /** Of the samples that are no severe outliers, as are `standardDeviation` and `cv`. */
  mean: Milliseconds;
  /** Percentiles, `min` and `max` are of all samples. */
  median: Milliseconds;
  p95: Milliseconds;
  p99: Milliseconds;
  min: Milliseconds;
  max: Milliseconds;
  standardDeviation: Milliseconds;
  /** Standard deviation ÷ mean. */
  cv: Ratio;
  /** Calls a second: 1,000 ÷ `estimate`; absent where the call is like an empty one. */
  throughput?: number;
  /** Timed sections the figures are made of. */
  samples: number;
  /** Of those, beyond 1.5 but not 3, and beyond 3 interquartile ranges of the quartiles. */
  outliers: { mild: number; severe: number };
  warmUp: MicroWarmUp;
  /** What an empty call cost, the mean over the blocks; taken off all durations here. */
  overhead: Milliseconds;
  /** Not to be told apart from an empty call: its time is no figure to go by. */
  likeEmpty: boolean;
  /** The median of each block, in order. */
  blocks: Milliseconds[];
  comparison?: MicroComparison;
  /** Every sample of each block in order, where `keepSamples` asked for them. */
  durations?: Milliseconds[][];
};

/** How the function settled in the first block, when the engine had not yet run it in a loop. */
export type MicroWarmUp = {
  kind: WarmUpKind;
  /** Timed sections of all blocks that count as warm-up: they are in no figure. */
  samples: number;
};

/** This function ÷ the baseline. */
export type MicroComparison = {
  baseline: string;
  /** `paired`: measured beside each other, round by round. `apart`: by the medians of their blocks. */
  kind: 'paired' | 'apart';
  /** Absent where one of the two is not to be told apart from an empty call. */
  ratio?: Ratio;
  /** 95 %; absent with fewer than two blocks. */
  interval?: Interval;
  verdict: Verdict;
};

/** Told after every block; the last is what the promise would have come to. `block` counts from 1. */
export type MicroProgress = { block: number; blocks: number; result: Result<MicroResult> };

export type MicroBatchResult<Name extends string = string> = {
  status: MicroStatus;
  /** The name of the function the others are compared with. */
  baseline: Name;
  seed: number;
  /** One that threw is a failure, beside the figures of the others. */
  results: Record<Name, Result<MicroResult>>;
};

/** Told after every block; the last is what the promise would have come to. `block` counts from 1. */
export type MicroBatchProgress<Name extends string = string> = {
  block: number;
  blocks: number;
  batch: MicroBatchResult<Name>;
};
