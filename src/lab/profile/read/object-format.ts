import { closeObject, colon, comma, openObject } from './ascii.ts';
import { peek, take, takes, type Cursor } from './cursor.ts';
import type { Format } from './formats.ts';
import { keysOf, readKey } from './read-json.ts';
import { skipValue } from './skip-json.ts';

/** Fields at the top of a file that only one format has. */
const signs: readonly (readonly [field: string, format: Format])[] = [
  ['nodes', 'cpuprofile'],
  ['samples', 'cpuprofile'],
  ['timeDeltas', 'cpuprofile'],
  ['head', 'heapprofile'],
  ['traceEvents', 'Chrome trace'],
  ['threads', 'Firefox profile'],
  ['libs', 'Firefox profile'],
  ['code', 'preprocessed V8 log'],
  ['ticks', 'preprocessed V8 log'],
  ['stackTraces', 'JavaScriptCore profile'],
  ['traces', 'JavaScriptCore profile'],
  ['profiles', 'speedscope'],
];
const fields = keysOf(...signs.map(([field]) => field));

/** The format of the object at the cursor, by the first of its fields that tells; undefined where none does. */
export function objectFormat(cursor: Cursor): Format | undefined {
  if (peek(cursor) !== openObject) return undefined;
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
