import type { Benchmark } from './benchmark.ts';
import type { Bytes, Milliseconds, Ratio } from './units.ts';

/** What a run may use before it is stopped. */
export type Limits = {
  /** The longest a case may go without finishing a timed section, a setup or a teardown. */
  stallMs: Milliseconds;
  /** Console output kept of one case; one character more fails it. */
  outputBytes: Bytes;
  cases: number;
};

/** What to measure, how often. Everything a run needs to be repeated: plain data. */
export type Plan = {
  benchmark: Benchmark;
  /**
   * A regular expression: only cases whose key it finds something in are defined; of two versions side by side the key
   * that a case had before there were two of it. Absent: all are.
   */
  filter?: string;
  /** Timed sections wanted of each case, over all replicates. */
  samples: number;
  /** Time for the timed sections of one case, over all replicates; ends a case before its samples are full. */
  budgetMs: Milliseconds;
  /** Untimed-for-the-result work at the start of each case in each replicate. Its samples are kept, marked. */
  warmUpMs: Milliseconds;
  /** Fresh workers the run is repeated in; the unit the intervals are made from. */
  replicates: number;
  /** Half the width wanted of an interval, as part of its figure; lots get as many workers as it is likely to take. */
  precision?: Ratio;
  /** Workers a lot gets at the most, for that. Absent: no more than `replicates`. */
  mostReplicates?: number;
  seed: number;
  limits: Limits;
};

export const defaultLimits: Limits = { stallMs: 10_000, outputBytes: 65_536, cases: 500 };

export const defaultSettings = {
  samples: 10_000,
  budgetMs: 3_000,
  warmUpMs: 50,
  replicates: 10,
  precision: 0.005,
  mostReplicates: 20,
};

/** After so many workers it is settled how many more a lot gets for the precision wanted: half of the plan's. */
export const pilotReplicates = (plan: Plan): number => Math.ceil(plan.replicates / 2);

/** Workers a lot gets that wants so many. */
export const replicatesGiven = (plan: Plan, wanted: number): number =>
  Math.min(mostReplicates(plan), Math.max(plan.replicates, wanted));

/** Workers a lot can get; those that measure again what another could not are numbered from here on. */
export const mostReplicates = (plan: Plan): number => Math.max(plan.replicates, plan.mostReplicates ?? 0);

/** Some cases in one worker, measured beside each other: that worker's part of what the plan allows. */
export type Share = {
  cases: readonly number[];
  replicate: number;
  /** Of every random choice made in the worker. */
  seed: number;
  /** Timed sections wanted of each case. */
  samples: number;
  /** Taken even when the first of them uses up the budget: with all workers together, the two that any figure needs. */
  least: number;
  /** Time for the timed sections of each case. */
  budgetMs: Milliseconds;
  /** Time for the warm-up of each case, at the least. */
  warmUpMs: Milliseconds;
};

/** The plan's allowance divided over its workers, rounded up so that together they reach the samples wanted. */
export function shareOf(plan: Plan, cases: readonly number[], replicate: number): Share {
  return {
    cases,
    replicate,
    seed: (plan.seed + Math.imul(replicate + 1, 0x9e3779b9) + Math.imul(cases[0] + 1, 0x85ebca6b)) >>> 0,
    samples: Math.ceil(plan.samples / plan.replicates),
    least: Math.ceil(2 / plan.replicates),
    budgetMs: plan.budgetMs / plan.replicates,
    warmUpMs: plan.warmUpMs,
  };
}
