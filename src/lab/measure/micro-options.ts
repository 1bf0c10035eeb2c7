import type { BenchBody, BenchOptions } from '../model/authoring.ts';
import type { Milliseconds, Ratio } from '../model/units.ts';
import type { MicroBatchProgress, MicroProgress, MicroResult } from './micro-result.ts';

type NoParams = Record<string, readonly never[]>;

/** What is measured: given what `beforeEach` or else `setup` made. */
export type MicroFunction<Input, Out> = BenchBody<NoParams, Input, Out>;

/** What an `AbortSignal` is of use for; the lab does not know those. */
export type MicroSignal = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

type Hook = 'setup' | 'teardown' | 'beforeEach' | 'afterEach' | 'check';

/** Options of `micro` and of `microBatch`. Hooks are as those of `bench`, outside the clock; `setup` runs once a block. */
type Settings<State, Input, Out> = Pick<BenchOptions<NoParams, State, Input, Out>, Hook> & {
  /** Timed sections wanted, over all blocks. Default: 10,000. */
  samples?: number;
  /** Time for the timed sections of a function, over all blocks. Default: 1,000. */
  budgetMs?: Milliseconds;
  /** Of each function in each block, at the least. Default: 50. */
  warmUpMs?: Milliseconds;
  /** Replicates the interval is made from. Default: 10. */
  blocks?: number;
  /** Of every random choice. Default: another one every time. */
  seed?: number;
  /** A ratio that is shown to be within 1 ± `margin` is equivalent. Default: 0.005. */
  margin?: Ratio;
  /** Gives back every sample in `durations`. Default: false. */
  keepSamples?: boolean;
  /** Ends the measuring, with the figures so far. */
  signal?: MicroSignal;
};

export type MicroOptions<State = undefined, Input = State, Out = unknown> = Settings<State, Input, Out> & {
  /** An earlier result, or its JSON text: the verdict is against it. */
  baseline?: MicroResult | string;
  /** Called after every block, with the figures so far. */
  onProgress?: (progress: MicroProgress) => void;
};

export type MicroBatchOptions<Name extends string = string, State = undefined, Input = State> = Settings<
  State,
  Input,
  unknown
> & {
  /** The name of the function the others are compared with. Default: the first. */
  baseline?: Name;
  /** Called after every block, with the figures so far. */
  onProgress?: (progress: MicroBatchProgress<Name>) => void;
};
