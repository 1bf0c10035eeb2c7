import type { Failure, Stage } from '../model/failure.ts';
import type { Life } from '../wire/parse-life.ts';

type LifeError = Extract<Life, { kind: 'error' }>;

/**
 * An error nobody caught: of the text before it ran, or of code that a case left behind.
 *
 * Shape:  the error, its line counted in the person's text; the stage the worker was in, if it ran; the
 *         number of lines the text has → a failure.
 */
export function workerError(
  { message, line = 0 }: LifeError,
  stage: Stage | undefined,
  lines: number,
): Failure {
  const own = line >= 1 && line <= lines;
  if (stage) return { code: 'threw', stage, message, ...(own && { line }) };
  return own ? { code: 'syntax-error', message, line } : { code: 'worker-failed', message };
}
