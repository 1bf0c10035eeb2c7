import type { Phase } from '../../lab/model/run.ts';
import type { Milliseconds } from '../../lab/model/units.ts';

/** A distribution already counted, however many samples are in it. */
export type Distribution = {
  total(): number;
  quantile(level: number): Milliseconds;
  visit(see: (low: Milliseconds, high: Milliseconds, count: number) => void): void;
};

/** Samples of one case in order of arrival, with what lets a drawing cost its pixels and not its samples. */
export type Samples = {
  count: number;
  durations: ArrayLike<Milliseconds>;
  /** Over measured samples alone; Infinity and 0 before the first. */
  least: Milliseconds;
  greatest: Milliseconds;
  segments: readonly { from: number; to: number; replicate: number; phase: Phase }[];
  /** Of the samples from `from` up to but not including `to`, warm-up included. */
  extent: (from: number, to: number) => { least: Milliseconds; greatest: Milliseconds };
  /** How many measured samples are slower. */
  measuredAbove: (limit: Milliseconds) => number;
  /** A robust middle of a stretch; undefined where it is too short. */
  middle: (from: number, to: number) => Milliseconds | undefined;
  /** Measured samples alone. */
  bins: Distribution;
};
