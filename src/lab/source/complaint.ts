import { errorText, stackText } from './error-text.ts';
import { userLine } from './user-line.ts';

/** Lines of the worker's text before the person's. */
export const LINES_BEFORE = 1;

/**
 * What a person is told of an error of their code.
 *
 * Shape:  anything thrown; the number of lines their text has → bounded text, and their line where it is known.
 * Errors: none, whatever was thrown.
 */
export function complaint(error: unknown, lines: number): { message: string; line?: number } {
  const line = userLine(stackText(error), LINES_BEFORE, lines);
  return { message: errorText(error), ...(line !== undefined && { line }) };
}
