import type { Failure, Stage } from '../model/failure.ts';
import type { Bytes } from '../model/units.ts';
import type { Bench } from './bench.ts';
import { isInstance } from './is-instance.ts';
import { OutputTooLarge } from './output-gate.ts';

/** Thrown when a case's `check` says the result is wrong. */
class CheckFailed extends Error {}

/** Knows which stage of a case is on, so that whatever is thrown becomes a failure that names it. */
export type Stages = {
  /** A stage begins, and the host is told. */
  enter(stage: Stage): void;
  /** A stage begins that comes too often to tell anybody. */
  note(stage: Stage): void;
  checkFailed(): Error;
  failure(error: unknown): Failure;
};

export function createStages(
  index: number,
  { emit, describe }: Pick<Bench, 'emit' | 'describe'>,
  outputBytes: Bytes,
): Stages {
  let current: Stage = 'load';
  return {
    enter(stage) {
      current = stage;
      emit.stage(stage, index);
    },
    note(stage) {
      current = stage;
    },
    checkFailed: () => new CheckFailed('the check returned false'),
    failure(error) {
      if (isInstance(error, CheckFailed)) return { code: 'check-failed', message: error.message };
      const { message, line } = describe(error);
      const place = line === undefined ? {} : { line };
      if (isInstance(error, OutputTooLarge))
        return { code: 'output-too-large', limitBytes: outputBytes, ...place };
      if (current === 'check') return { code: 'check-failed', message, ...place };
      return { code: 'threw', stage: current, message, ...place };
    },
  };
}
