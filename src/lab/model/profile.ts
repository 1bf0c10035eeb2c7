/** What a weight counts. */
export type WeightUnit = 'microseconds' | 'bytes' | 'count';

/**
 * What a frame is: somebody's script, a function of the engine, the collector of garbage, the engine's other work
 * (compiling, the program outside of any function), time in which nothing ran, or the root of all stacks.
 */
export const frameKinds = ['script', 'native', 'collector', 'engine', 'idle', 'root'] as const;
export type FrameKind = (typeof frameKinds)[number];

/** Tiers of an engine's compilers, from the slowest: V8's, then JavaScriptCore's. `none` where the source does not tell. */
export const tiers = [
  'none',
  'ignition',
  'sparkplug',
  'maglev',
  'turbofan',
  'llint',
  'baseline',
  'dfg',
  'ftl',
] as const;
export type Tier = (typeof tiers)[number];

/** Who made a profile; each has its own truth and its own flaws. */
export const profileSources = [
  'lab',
  'v8',
  'v8-heap',
  'v8-log',
  'chrome-trace',
  'jsc',
  'gecko',
  'speedscope',
  'collapsed',
  'pprof',
] as const;
export type ProfileSource = (typeof profileSources)[number];

/** Functions, one an index. Texts are indices into the profile's `strings`, whose first is ''. */
export type Frames = {
  name: Uint32Array;
  file: Uint32Array;
  /** Where the function begins, from 1; 0 where unknown. */
  line: Uint32Array;
  column: Uint32Array;
  /** Indices into `frameKinds`. */
  kind: Uint8Array;
};

/** The tree of calls, one calling context an index; a parent stands before its children. The first is the root. */
export type CallNodes = {
  /** The root's is itself, 0. */
  parent: Uint32Array;
  frame: Uint32Array;
};

/** What was seen, in order. Neighbours of the same node and tier may have become one. */
export type ProfileSamples = {
  /** Of the innermost function. */
  node: Uint32Array;
  /** In the profile's unit, divided by its `step`. */
  weight: Uint32Array;
  /** Indices into `tiers`; absent where the source does not tell. */
  tier?: Uint8Array;
};

/** Self weight by line of the source, where the source tells it. */
export type LineWeights = { frame: Uint32Array; line: Uint32Array; weight: Float64Array };

/**
 * A profile: what was seen of the stack, over time or by amount.
 *
 * Shape:  columns of one length each within `frames`, `nodes`, `samples` and `lines`. The weights' sum times `step` is the total.
 */
export type Profile = {
  title: string;
  source: ProfileSource;
  unit: WeightUnit;
  /** Units a weight of 1 stands for: 1, but where the total would pass 2^32 − 1. */
  step: number;
  /** Whether the samples are in order of time; sums by stack are not. */
  ordered: boolean;
  strings: readonly string[];
  frames: Frames;
  nodes: CallNodes;
  samples: ProfileSamples;
  lines?: LineWeights;
  /** How many times slower the code was while it was looked at, where that was measured. */
  slowdown?: number;
};
