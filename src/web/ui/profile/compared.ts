import type { FunctionDifference, ProfileDifference } from '../../../lab/model/profile-difference.ts';
import type { ProfileSummary } from '../../../lab/model/profile-view.ts';

/** What a profile is compared with, and what came of it. */
export type Comparison = {
  /** Of the baseline, or of the file that tells the difference. */
  name: string;
  /** Where it is open too. */
  baseline: ProfileSummary | undefined;
  difference: ProfileDifference;
};

/** A comparison, and what it tells of each function of the profile that is looked at. */
export type Compared = Comparison & {
  /** By function, what is told of it, if anything. */
  changes: readonly (FunctionDifference | undefined)[];
  /** The index of the colour of each function. */
  inks: Uint8Array;
  /** How a function changed, wherever it is called. */
  sentenceOf: (frame: number) => string | undefined;
};

/** How a function changed: 1 where it takes more, −1 where it takes less, 0 where it is not shown to have changed. */
export const directionOf = (told: FunctionDifference | undefined): number =>
  told?.isChanged ? Math.sign(told.candidate - told.baseline) : 0;
