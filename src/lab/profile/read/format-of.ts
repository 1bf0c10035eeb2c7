import { closeObject, colon, comma, openList, openObject } from './ascii.ts';
import type { ByteSource } from './byte-source.ts';
import { collapsedStack } from './read-collapsed.ts';
import { createCursor, peek, take, takes, type Cursor } from './cursor.ts';
import type { Format } from './formats.ts';
import { looksLikePprof } from './read-pprof.ts';
import { keysOf, readKey } from './read-json.ts';
import { skipValue } from './skip-json.ts';
import { utf8Text } from './utf8-text.ts';

/** Fields at the top of a file that only one format has. */
const signs: readonly (readonly [field: string, format: Format])[] = [
  ['nodes', 'cpuprofile'],
  ['samples', 'cpuprofile'],
  ['timeDeltas', 'cpuprofile'],
  ['head', 'heapprofile'],
  ['traceEvents', 'Chrome trace'],
  ['threads', 'Firefox profile'],
  ['libs', 'Firefox profile'],
  ['stackTraces', 'JavaScriptCore profile'],
  ['traces', 'JavaScriptCore profile'],
  ['profiles', 'speedscope'],
];
const fields = keysOf(...signs.map(([field]) => field));

/** What kind of profile a file is, by its first bytes and fields; undefined for none. */
export function formatOf(source: ByteSource): Format | undefined {
  const cursor = createCursor(source);
  const first = peek(cursor);
  if (first === openObject) return objectFormat(cursor);
  if (first === openList) return 'Chrome trace';
  if (looksLikePprof(createCursor(source))) return 'pprof';
  return isCollapsed(source) ? 'collapsed stacks' : undefined;
}

/** Of the first field that tells. */
function objectFormat(cursor: Cursor): Format | undefined {
  take(cursor, openObject);
  if (takes(cursor, closeObject)) return undefined;
  do {
    const field = readKey(cursor, fields);
    if (field >= 0) return signs[field][1];
    take(cursor, colon);
    skipValue(cursor);
  } while (takes(cursor, comma));
  return undefined;
}

/** Whether the first line that says something is a stack. */
function isCollapsed(source: ByteSource): boolean {
  const head = source.read(0, Math.min(source.size, 65_536));
  const lines = utf8Text(head, 0, head.length).split('\n');
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const isWhole = lines.length > 1 || head.length === source.size;
  return isWhole && !first.includes('\0') && collapsedStack(first.trimEnd()) !== undefined;
}
