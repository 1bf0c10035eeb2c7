import type { FunctionDifference, ProfileDifference } from '../../../lab/model/profile-difference.ts';
import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import { functionKey, functionKeys } from '../../../lab/profile/compare/function-key.ts';
import type { FrameTexts } from '../../../lab/wire/profile-api.ts';

/** What the profile that is looked at is compared with. */
export type Compared = {
  /** Of the baseline, or of the file that tells the difference. */
  name: string;
  /** Where it is open too. */
  baseline: ProfileSummary | undefined;
  difference: ProfileDifference;
};

/** Of each function of the profile what is told of its change, if anything. */
export function frameDifferences(
  { strings, frames }: FrameTexts,
  { functions }: ProfileDifference,
): (FunctionDifference | undefined)[] {
  const known = new Map(functions.map((each) => [functionKey(each), each]));
  return functionKeys(strings, frames).map((key) => (key === undefined ? undefined : known.get(key)));
}

/** How a function changed: 1 where it takes more, −1 where it takes less, 0 where it is not shown to have changed. */
export const directionOf = (told: FunctionDifference | undefined): number =>
  told?.isChanged ? Math.sign(told.candidate - told.baseline) : 0;
