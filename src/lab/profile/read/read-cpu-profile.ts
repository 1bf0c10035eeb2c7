import type { Span } from '../../model/cpu-rest.ts';
import type { Profile } from '../../model/profile.ts';
import { closeObject, colon, openObject, quote } from './ascii.ts';
import { isLast, offsetOf, peek, take, takes, type Cursor } from './cursor.ts';
import { ofEngine } from './of-engine.ts';
import { keysOf, readKey } from './read-json.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { finished, type Reading } from './reading.ts';
import { skipValue } from './skip-json.ts';
import {
  createV8Parts,
  readingMoreV8Nodes,
  readingV8Deltas,
  readingV8Nodes,
  readingV8Samples,
  v8Profile,
  type V8Parts,
} from './v8-parts.ts';

/** As much of a CPU profile as was read. */
export type CpuParts = { parts: V8Parts; span: Span; engine: string };

const keys = keysOf('nodes', 'samples', 'timeDeltas', 'startTime', 'endTime', 'engine');

/**
 * V8's CPU profile at the cursor, as `node --cpu-prof`, DevTools and Deno write it; and Bun, whose profiles are of
 * JavaScriptCore and told to be.
 *
 * Source: Chrome DevTools Protocol, type `Profiler.Profile`.
 * Errors: `FileFault`.
 * Cost:   memory of about a quarter of the file while reading.
 */
export function readCpuProfile(cursor: Cursor, title: string): Profile {
  const read = createCpuParts(title, cursor.source.size);
  finished(cursor, readingCpuProfile(cursor, read));
  return cpuProfile(read, offsetOf(cursor));
}

export const createCpuParts = (title: string, bytes: number): CpuParts => ({
  parts: createV8Parts(title, 'v8', bytes),
  span: { start: 0, end: 0 },
  engine: '',
});

/** Everything that was read as a profile; `offset` is where to look when it does not fit together. */
export const cpuProfile = ({ parts, span, engine }: CpuParts, offset: number): Profile =>
  ofEngine(v8Profile(parts, span, offset), engine);

/** All of it, from its first byte. True at its end; false where it came to the node at the offset `until` before. */
export function* readingCpuProfile(cursor: Cursor, read: CpuParts, until = Infinity): Reading<boolean> {
  take(cursor, openObject);
  if (takes(cursor, closeObject)) return true;
  return yield* readingFields(cursor, read, until);
}

/** What is left of it, from a node on. */
export function* readingFromNode(cursor: Cursor, read: CpuParts): Reading<void> {
  yield* readingMoreV8Nodes(cursor, read.parts);
  if (!isLast(cursor, closeObject)) yield* readingFields(cursor, read, Infinity);
}

function* readingFields(cursor: Cursor, read: CpuParts, until: number): Reading<boolean> {
  const { parts } = read;
  do {
    const key = readKey(cursor, keys);
    take(cursor, colon);
    if (key === 0 && !(yield* readingV8Nodes(cursor, parts, until))) return false;
    if (key === 1) yield* readingV8Samples(cursor, parts);
    if (key === 2) yield* readingV8Deltas(cursor, parts);
    if (key > 2 || key < 0) readField(cursor, read, key);
  } while (!isLast(cursor, closeObject));
  return true;
}

function readField(cursor: Cursor, read: CpuParts, key: number): void {
  if (key === 3) read.span.start = readNumber(cursor);
  else if (key === 4) read.span.end = readNumber(cursor);
  else if (key === 5 && peek(cursor) === quote) read.engine = readText(cursor);
  else skipValue(cursor);
}
