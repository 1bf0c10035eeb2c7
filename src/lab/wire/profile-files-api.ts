import type { Boxes } from '../model/boxes.ts';
import type { Profile } from '../model/profile.ts';
import type { SavedFormat } from '../model/profile-view.ts';
import type { ProfileDifference } from '../model/profile-difference.ts';
import type { Result } from '../model/result.ts';
import type { TierCourse } from '../model/tier-report.ts';
import type { FileBytes, Progress } from './profile-api.ts';

/** The worker of all files but V8's CPU profiles, and of all that are saved. The profile worker starts it when it needs it. */
export interface ProfileFilesApi {
  read(file: FileBytes, name: string, progress?: Progress): Promise<Result<Profile[]>>;
  /** Pictures draw the boxes, all else is of the whole profile. */
  write(format: SavedFormat, profile: Profile, boxes: Boxes): Promise<Result<Uint8Array>>;
  /** What changed from one profile to another. */
  compare(baseline: Profile, candidate: Profile): Promise<Result<ProfileDifference>>;
  /** In which tiers functions ran; undefined where the profile does not tell. */
  tiers(profile: Profile): Promise<Result<TierCourse | undefined>>;
}
