import type { Failure, Stage } from '../../lab/model/failure.ts';
import { LINES_BEFORE } from '../../lab/source/complaint.ts';
import type { Life } from '../../lab/wire/parse-life.ts';

type LifeError = Extract<Life, { kind: 'error' }>;

/** An error nobody caught: of the text before it ran, or of code that a case left behind. */
export function workerError(
  { message, line = 0 }: LifeError,
  stage: Stage | undefined,
  lines: number,
): Failure {
  const own = line - LINES_BEFORE;
  const place = own >= 1 && own <= lines ? { line: own } : {};
  if (stage) return { code: 'threw', stage, message, ...place };
  return own >= 1 && own <= lines
    ? { code: 'syntax-error', message, line: own }
    : { code: 'worker-failed', message };
}
