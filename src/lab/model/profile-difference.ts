import type { Interval } from './interval.ts';
import type { Ratio } from './units.ts';

/**
 * What a function's own time is told in: of one call of the case; or, where nobody counted calls, as a part of all that
 * was seen of its version, from 0 to 1.
 */
export const differenceUnits = ['microseconds-per-call', 'share'] as const;
export type DifferenceUnit = (typeof differenceUnits)[number];

/**
 * What a round is: a worker of its own in which both versions took turns; or a slice of one recording of each, which
 * tells nothing of how workers differ.
 */
export const differenceRounds = ['workers', 'slices'] as const;
export type DifferenceRounds = (typeof differenceRounds)[number];

/** A function of two versions, and how its own time changed. */
export type FunctionDifference = {
  name: string;
  /** As in `Frames` of the candidate's profile, or of the baseline's where the candidate has none; '' for no file. */
  file: string;
  /** Where it begins there, from 1; 0 where unknown. */
  line: number;
  column: number;
  /** Its own time in the unit of the difference, mean of the rounds; 0 where it was not seen. */
  baseline: number;
  candidate: number;
  /** candidate ÷ baseline − 1; absent, as is its interval, where one of the two has nothing to compare. */
  change?: Ratio;
  interval?: Interval;
  /** Chance of rounds this far apart if nothing had changed, adjusted for how many functions were compared. */
  p: number;
  /** Shown to have changed: only these are coloured. */
  isChanged: boolean;
};

/** What changed between two versions of a program, function by function: plain data, as it is stored and posted. */
export type ProfileDifference = {
  title: string;
  unit: DifferenceUnit;
  rounds: DifferenceRounds;
  /** How many of them there were of either version. */
  count: number;
  /** Of the intervals: 0.95. */
  level: Ratio;
  /** From the one that took most. */
  functions: FunctionDifference[];
};
