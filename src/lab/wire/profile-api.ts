import type { Boxes } from '../model/boxes.ts';
import type { Frames, Profile } from '../model/profile.ts';
import type {
  FileLines,
  Found,
  FunctionTable,
  ProfileSummary,
  SavedFormat,
  SearchQuery,
  ViewRequest,
} from '../model/profile-view.ts';
import type { ProfileDifference } from '../model/profile-difference.ts';
import type { Result } from '../model/result.ts';
import type { TierCourse } from '../model/tier-report.ts';

/** A `Blob` or `File`, as much of it as is needed here. */
export type FileBytes = {
  readonly size: number;
  slice(from?: number, to?: number): { arrayBuffer(): Promise<ArrayBuffer> };
};

/** Bytes read so far, and how many there are; a packed file is longer than it seemed. */
export type Progress = (read: number, of: number) => void;

/** Names of functions: texts are indices into `strings`. */
export type FrameTexts = { strings: readonly string[]; frames: Frames };

/**
 * The profile worker: reads files of any kind it knows and keeps their profiles; lays them out when asked.
 * To stop anything, terminate it. Typed arrays in answers are transferred. An unknown number answers `unknown-profile`.
 */
export interface ProfileApi {
  /** Opens a file; it may hold several profiles, one a thread. `progress` is a Comlink proxy. */
  open(file: FileBytes, name: string, progress?: Progress): Promise<Result<ProfileSummary[]>>;
  /** Takes in a profile that was recorded here; in place of an earlier one, if its number is given. */
  take(profile: Profile, instead?: number): Promise<Result<ProfileSummary>>;
  close(profile: number): Promise<void>;
  texts(profile: number): Promise<Result<FrameTexts>>;
  boxes(view: ViewRequest): Promise<Result<Boxes>>;
  table(view: ViewRequest): Promise<Result<FunctionTable>>;
  /** Self weights by line of the file that `frame` is in. */
  lines(view: ViewRequest, frame: number): Promise<Result<FileLines>>;
  search(view: ViewRequest, query: SearchQuery): Promise<Result<Found>>;
  /** The profile, or of it what the view shows, as a file. SVG and HTML draw the view. */
  save(format: SavedFormat, view: ViewRequest): Promise<Result<Uint8Array>>;
  /** The profile itself, as another part of the lab may need it: a copy. */
  copy(profile: number): Promise<Result<Profile>>;
  /** What changed from one profile to another. */
  compare(baseline: number, candidate: number): Promise<Result<ProfileDifference>>;
  /** In which tiers functions ran; undefined where the profile does not tell. */
  tiers(profile: number): Promise<Result<TierCourse | undefined>>;
}
