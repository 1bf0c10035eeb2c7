import type {
  FileLines,
  Found,
  FunctionTable,
  ProfileSummary,
  SavedFormat,
  SearchQuery,
} from '../../../lab/model/profile-view.ts';
import type { Boxes } from '../../../lab/model/boxes.ts';
import type { Failure } from '../../../lab/model/failure.ts';
import type { Result } from '../../../lab/model/result.ts';
import type { TierCourse } from '../../../lab/model/tier-report.ts';
import type { FrameTexts } from '../../../lab/wire/profile-api.ts';
import type { Viewable } from '../use-view.ts';
import type { Compared } from './compared.ts';
import type { FlameState } from './flame-state.ts';
import type { InkBy } from './frame-inks.ts';
import type { Step } from './steps.ts';

/** How a profile is shown; a sandwich is of one function. */
export const viewModes = ['time', 'left-heavy', 'inverted', 'sandwich'] as const;
export type ViewMode = (typeof viewModes)[number];

export type StudyView = {
  mode: ViewMode;
  steps: readonly Step[];
  inkBy: InkBy;
  /** The index of the colour of each function. */
  inks: Uint8Array;
  query: SearchQuery;
  found: Found | undefined;
  /** The function in the middle of a sandwich, in the source and in the table. */
  frame: number | undefined;
  table: FunctionTable | undefined;
  compared: Compared | undefined;
  /** Something is being laid out. */
  busy: boolean;
  trouble: Failure | undefined;
};

/** One profile being looked at: what is asked for, and what came of it. */
export interface Study extends Viewable<StudyView> {
  summary: ProfileSummary;
  texts: FrameTexts;
  /** The flame graph; of a sandwich what the function called. */
  main: FlameState;
  /** Of a sandwich, who called the function. */
  callers: FlameState;
  /** How many rows are one above the other along the whole profile, before anything is left out. */
  heights(): Uint32Array;
  setMode(mode: ViewMode): void;
  setSteps(steps: readonly Step[]): void;
  setInks(by: InkBy): Promise<void>;
  search(query: SearchQuery): void;
  select(frame: number | undefined): void;
  /** Colours what changed from another profile; without one, as before. */
  compare(compared: Compared | undefined): void;
  /** Of this profile, or of the one it is compared with. */
  tiers(profile?: number): Promise<Result<TierCourse | undefined>>;
  /** Callers of one kind merged, as a tree is told; from the innermost function outwards where the graph is so. */
  tree(): Promise<Result<Boxes>>;
  lines(frame: number): Promise<Result<FileLines>>;
  save(format: SavedFormat): Promise<Result<Uint8Array>>;
}
