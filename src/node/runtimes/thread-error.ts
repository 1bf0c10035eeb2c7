import { complaint, LINES_BEFORE } from '../../lab/source/complaint.ts';
import { stackText } from '../../lab/source/error-text.ts';
import type { Life } from '../../lab/wire/parse-life.ts';

/** How the stack of a text begins that the engine did not take. */
const REFUSED = /^benchmark\.ts:(\d+)$/m;

/** What a thread died of, as a sign of life; the line, where it is known, is one of the person's text. */
export function threadError(error: unknown, lines: number): Life {
  const said = complaint(error, lines);
  const refused = Number(REFUSED.exec(stackText(error))?.[1]) - LINES_BEFORE;
  return { kind: 'error', ...said, ...(refused >= 1 && refused <= lines && { line: refused }) };
}
