import type { Failure } from './failure.ts';
import type { Unfitness } from './fitness.ts';
import type { SideName } from './sides.ts';
import type { Relative, Verdict } from './summary.ts';
import type { EpochMilliseconds, Ratio } from './units.ts';

/** In what two environments differ so much that times of one say nothing about those of the other. */
export type Mismatch = { field: string; baseline: string; candidate: string };

/** Somebody knows that a case has become slower, and accepts it until then. */
export type Acknowledgement = { reason: string; until: EpochMilliseconds };

/**
 * How the two sides were measured: round by round in the same workers, in runs made apart, or the candidate against
 * several kept runs, whose spread from run to run is in the interval.
 */
export type Opposition = 'side-by-side' | 'apart' | 'history';

export type Compared = {
  kind: 'compared';
  relative: Relative;
  verdict: Verdict;
  /** A difference within it passes. */
  margin: Ratio;
  opposition: Opposition;
  /** Of a slower case: whether a rerun said so too. Absent where there was none. */
  confirmed?: boolean;
  acknowledged?: Acknowledgement;
};

/** Which of two versions it was that failed, and what the baseline is called where that is known: `git:main`. */
export type FailedSide = { side: SideName; baseline?: string };

/** What is said of one case of a run. */
export type CaseJudgement =
  | Compared
  /** There is no baseline, or none that has the case. */
  | { kind: 'new' }
  | { kind: 'not-comparable'; mismatches: Mismatch[] }
  | { kind: 'rejected'; reasons: Rejection[] }
  | { kind: 'failed'; failure: Failure; of?: FailedSide };

/** Why a measurement is not to be judged by: of the run, or more spread between workers than was allowed. */
export type Rejection = Unfitness | { code: 'cv-above'; cv: Ratio; most: Ratio } | { code: 'incomplete' };
