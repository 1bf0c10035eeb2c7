import type { Result } from '../model/result.ts';
import type { MicroBatchOptions, MicroFunction, MicroOptions } from './micro-options.ts';
import type { MicroBatchProgress, MicroBatchResult, MicroProgress, MicroResult } from './micro-result.ts';

/**
 * What a program measures with, in Node, in Bun and in a browser:
 *
 *     import { micro, microBatch } from 'arsenal-lab/micro';
 *
 *     const sorted = await micro('toSorted', (numbers: number[]) => numbers.toSorted(), { setup: () => [3, 1, 2] });
 *     if (sorted.ok) console.log(sorted.value.estimate, sorted.value.interval);
 *     else console.error(sorted.failure);
 */

export interface Micro {
  /** Measures one function. Rejects with a TypeError or RangeError for bad options; what the function throws is a failure. */
  <State = undefined, Input = State, Out = unknown>(
    name: string,
    fn: MicroFunction<NoInfer<Input>, Out>,
    options?: MicroOptions<State, Input, Out>,
  ): Promise<Result<MicroResult>>;
  /** The same with its figures after every block, measured when it is asked for; leaving the loop ends it. Throws for bad options. */
  stream<State = undefined, Input = State, Out = unknown>(
    name: string,
    fn: MicroFunction<NoInfer<Input>, Out>,
    options?: MicroOptions<State, Input, Out>,
  ): AsyncGenerator<MicroProgress, void>;
}

export interface MicroBatch {
  /** Measures functions beside each other, in rounds, and compares each with one of them. Rejects for bad options. */
  <Name extends string, State = undefined, Input = State>(
    functions: Readonly<Record<Name, MicroFunction<NoInfer<Input>, unknown>>>,
    options?: MicroBatchOptions<NoInfer<Name>, State, Input>,
  ): Promise<MicroBatchResult<Name>>;
  /** The same with its figures after every block, measured when it is asked for; leaving the loop ends it. Throws for bad options. */
  stream<Name extends string, State = undefined, Input = State>(
    functions: Readonly<Record<Name, MicroFunction<NoInfer<Input>, unknown>>>,
    options?: MicroBatchOptions<NoInfer<Name>, State, Input>,
  ): AsyncGenerator<MicroBatchProgress<Name>, void>;
}

export declare const micro: Micro;
export declare const microBatch: MicroBatch;

export type { Failure } from '../model/failure.ts';
export type { Result } from '../model/result.ts';
export type * from './micro-options.ts';
export type * from './micro-result.ts';
