import type { Interval } from './interval.ts';
import type { Tier } from './profile.ts';
import type { Milliseconds, Ratio } from './units.ts';

/** What tiers are to any engine, from the slowest. */
export const tierRoles = ['interpreter', 'baseline', 'middle', 'top'] as const;
export type TierRole = (typeof tierRoles)[number];

/** What each engine calls them. */
export const tierLadders = {
  V8: { interpreter: 'ignition', baseline: 'sparkplug', middle: 'maglev', top: 'turbofan' },
  JavaScriptCore: { interpreter: 'llint', baseline: 'baseline', middle: 'dfg', top: 'ftl' },
} as const satisfies Record<string, Record<TierRole, Tier>>;
export type TieredEngine = keyof typeof tierLadders;

/** Of some time, how much was spent in each tier: together 1, or 0 where there is none. */
export type TierShares = Record<TierRole, Ratio>;

/** Where and why optimised code of a function was given up, and how often in all rounds. */
export type DeoptCause = { reason: string; line: number; column: number; count: number };

export type FunctionTiers = {
  name: string;
  file: string;
  /** Where it begins, from 1; 0 where unknown. */
  line: number;
  column: number;
  /** Of all time in functions. */
  share: Ratio;
  shares: TierShares;
  deoptimisations: DeoptCause[];
  /** Why the engine has ceased to optimise it. */
  disabled?: string;
};

/** A stretch of the time since the first sample in a function, over all rounds. */
export type TierStretch = { fromMs: Milliseconds; toMs: Milliseconds; shares: TierShares };

/** How long it took until 9 of 10 parts of a stretch were in the top tier. */
export type TimeToPeak = {
  /** By round; undefined where that never came. */
  rounds: (Milliseconds | undefined)[];
  /** The mean of the rounds and its interval, where all of them came to it; of one round there is no interval. */
  meanMs?: Milliseconds;
  interval?: Interval;
};

/** A part of a score: points out of so many. */
export type ScorePart = { points: number; most: number };

/** 0 to 100: the sum of its parts. See `optimisationScore`. */
export type OptimisationScore = { score: number; parts: Record<'code' | 'settled' | 'steady', ScorePart> };

/** What a function does that it should not, and what that can be seen by. */
export type TierAdvice =
  | { code: 'interpreted' | 'baseline-only' | 'not-at-the-top'; function: FunctionTiers }
  | { code: 'deoptimises'; function: FunctionTiers; cause: DeoptCause; rounds: number }
  | { code: 'disabled'; function: FunctionTiers; reason: string };

/** In which tiers the functions of a case ran. */
export type TierReport = {
  engine: TieredEngine;
  rounds: number;
  /** Time in functions, over all rounds. */
  ms: Milliseconds;
  shares: TierShares;
  overTime: TierStretch[];
  peak: TimeToPeak;
  /** The hottest first. */
  functions: FunctionTiers[];
  /** In all rounds. */
  deoptimisations: number;
  score: OptimisationScore;
  advice: TierAdvice[];
};

/** In which tiers the functions of one recording ran: less than a report, which is of rounds of a case. */
export type TierCourse = Pick<TierReport, 'engine' | 'ms' | 'shares' | 'overTime' | 'functions'>;

/** One thing that a gate asks for, and what there is. */
export type GatePart = {
  what: 'interpreter' | 'top' | 'score';
  value: number;
  limit: number;
  holds: boolean;
};

/** What a report comes to at a gate. */
export type GateVerdict = { gate: string; holds: boolean; parts: GatePart[] };
