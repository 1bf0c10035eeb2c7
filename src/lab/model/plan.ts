import type { Benchmark } from './benchmark.ts';
import type { Bytes, Milliseconds } from './units.ts';

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
  /** Timed sections wanted of each case, over all replicates. */
  samples: number;
  /** Time for the timed sections of one case, over all replicates; ends a case before its samples are full. */
  budgetMs: Milliseconds;
  /** Untimed-for-the-result work at the start of each case in each replicate. Its samples are kept, marked. */
  warmUpMs: Milliseconds;
  /** Fresh workers the run is repeated in; the unit the intervals are made from. */
  replicates: number;
  seed: number;
  limits: Limits;
};

export const defaultLimits: Limits = { stallMs: 10_000, outputBytes: 65_536, cases: 500 };

export const defaultSettings = { samples: 10_000, budgetMs: 3_000, warmUpMs: 100, replicates: 5 };

/** One case in one worker: that worker's part of what the plan allows. */
export type Share = {
  case: number;
  replicate: number;
  samples: number;
  /** Taken even when the first of them uses up the budget: with all workers together, the two that any figure needs. */
  least: number;
  budgetMs: Milliseconds;
  warmUpMs: Milliseconds;
};

/** The plan's allowance divided over its workers, rounded up so that together they reach the samples wanted. */
export function shareOf(plan: Plan, index: number, replicate: number): Share {
  return {
    case: index,
    replicate,
    samples: Math.ceil(plan.samples / plan.replicates),
    least: Math.ceil(2 / plan.replicates),
    budgetMs: plan.budgetMs / plan.replicates,
    warmUpMs: plan.warmUpMs,
  };
}
