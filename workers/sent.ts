import { transfer } from 'comlink';
import type { Result } from '../src/lab/model/result.ts';
import { buffersIn } from './buffers-in.ts';

/** Typed arrays made for an answer go with it. */
export const sent = <T extends object>(result: Result<T>): Result<T> =>
  result.ok ? transfer(result, buffersIn(result.value)) : result;
