import type { Failure } from '../model/failure.ts';
import { expected } from './check.ts';
import { parseFailure } from './parse-failure.ts';

/** Whether a value is a failure, every field of it. */
export const isFailure = expected(
  'a failure',
  (value): value is Failure => parseFailure(value) !== undefined,
);
