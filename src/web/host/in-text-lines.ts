import type { Life } from '../../lab/wire/parse-life.ts';
import { LINES_BEFORE } from '../../lab/source/complaint.ts';

/** The same sign of life with its line counted in the person's text, not in the worker's; none where it lies before. */
export function inTextLines(life: Life): Life {
  if (life.kind !== 'error') return life;
  const { kind, message, line = 0 } = life;
  return line > LINES_BEFORE ? { kind, message, line: line - LINES_BEFORE } : { kind, message };
}
