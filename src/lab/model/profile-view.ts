import type { ProfileSource, WeightUnit } from './profile.ts';

/**
 * How the boxes of a flame graph are arranged: in order of time; callers of one kind merged, the heaviest left;
 * the same from the innermost function outwards; of one function, who called it, or what it called.
 */
export const viewOrders = ['time', 'left-heavy', 'inverted', 'sandwich-callers', 'sandwich-callees'] as const;
export type ViewOrder = (typeof viewOrders)[number];

/** What of a profile is looked at, whatever its order. Functions are indices into the profile's `frames`. */
export type ViewFilter = {
  /** Only stacks that go through this function, and of them what it called. */
  focus?: number;
  /** Functions whose weight their callers get. */
  merged: readonly number[];
  /** Functions whose stacks are left out. */
  dropped: readonly number[];
  /** A function that calls itself stands once in a stack, without what led back to it. */
  collapse: boolean;
  /** Only the person's own code: the weight of everything else goes to who called it. */
  mine: boolean;
  /** In weights from the start of the profile. */
  range?: readonly [from: number, to: number];
};

/** A flame graph to lay out. */
export type ViewRequest = ViewFilter & {
  /** Number of the profile, as `open` told it. */
  profile: number;
  order: ViewOrder;
  /** The function in the middle of a sandwich. */
  frame?: number;
  /**
   * In order of time, neighbours narrower than this many weights may be one box. Where a million boxes are too few to be
   * exact, they are wider; see `finest` of the boxes.
   */
  least?: number;
};

/** What is told of a profile before anything is laid out. */
export type ProfileSummary = {
  /** Its number among all that are open in the worker. */
  profile: number;
  title: string;
  source: ProfileSource;
  unit: WeightUnit;
  /** Units a weight of 1 stands for. */
  step: number;
  ordered: boolean;
  /** Sum of all weights. */
  total: number;
  samples: number;
  nodes: number;
  frames: number;
  /** Most functions in one stack. */
  depth: number;
  tellsTiers: boolean;
  tellsLines: boolean;
  slowdown?: number;
};

/** Functions and their weights, the heaviest self weight first; a stack counts once for a function, however often it is in it. */
export type FunctionTable = {
  frame: Uint32Array;
  self: Float64Array;
  total: Float64Array;
  /** The weight all these are parts of. */
  whole: number;
};

/** Self weight of the lines of one file, in order; `exact` where the source told lines, else all stands where its function begins. */
export type FileLines = { line: Uint32Array; weight: Float64Array; exact: boolean };

export type SearchQuery = { text: string; kind: 'fuzzy' | 'expression' };

/**
 * Which functions match, 1 for each that does, and the weight of all stacks with one of them; nested matches count
 * once. `fault` says why nothing was looked for: an expression that is none, or that could take forever.
 */
export type Found = { matches: Uint8Array; frames: number; weight: number; whole: number; fault?: string };

export const savedFormats = ['speedscope', 'cpuprofile', 'collapsed', 'svg', 'html'] as const;
export type SavedFormat = (typeof savedFormats)[number];
