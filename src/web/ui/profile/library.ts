import type { Failure } from '../../../lab/model/failure.ts';
import type { Profile } from '../../../lab/model/profile.ts';
import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import type { Bytes } from '../../../lab/model/units.ts';
import type { Viewable } from '../use-view.ts';
import type { Study } from './study.ts';
import type { Told } from './told.ts';

/** A file being read: how much of it so far. */
export type Opening = { name: string; read: Bytes; of: Bytes };

/** Why something could not be done. */
export type Fault = { failure: Failure };

/** A profile that was recorded here, and what it is called. */
export type Recorded = { profile: Profile; name: string };

/** A file, its profiles, and the one that is looked at. */
export type Opened = { name: string; profiles: readonly ProfileSummary[]; study: Study };

export type LibraryView = {
  opening: Opening | undefined;
  /** Why the last file could not be opened; what was open still is. */
  trouble: { name: string; failure: Failure } | undefined;
  opened: Opened | undefined;
  /** What a file tells that is no profile. */
  told: Told | undefined;
  /** Files that were given together. */
  given: readonly File[];
};

/** The profile that is open in the app. */
export interface Library extends Viewable<LibraryView> {
  /** Opens a file in place of the one that is open, once it is read. */
  open(file: File): Promise<void>;
  /** Shows a profile that was recorded here in place of the one that is open; more of the same recording as that is shown now. */
  take(profile: Profile, name: string): Promise<void>;
  /** Has what is open compared with another recording, the baseline. */
  compareWith(baseline: File | Recorded): Promise<void>;
  /** The baseline becomes what is looked at, and that the baseline. */
  swap(): Promise<void>;
  /** Keeps files to choose from. */
  give(files: readonly File[]): void;
  cancel(): void;
  /** Looks at another profile of the file, by its number. */
  choose(profile: number): Promise<void>;
  dismissTrouble(): void;
  dismissTold(): void;
}
