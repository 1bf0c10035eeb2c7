import type { Span } from '../../model/cpu-rest.ts';
import type { Profile } from '../../model/profile.ts';
import { closeObject, colon, openObject } from './ascii.ts';
import { isLast, offsetOf, take, takes, type Cursor } from './cursor.ts';
import { keysOf, readKey } from './read-json.ts';
import { readNumber } from './read-number.ts';
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
export type CpuParts = { parts: V8Parts; span: Span };

const keys = keysOf('nodes', 'samples', 'timeDeltas', 'startTime', 'endTime');

/**
 * V8's CPU profile at the cursor, as `node --cpu-prof`, DevTools, Bun and Deno write it.
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
});

/** Everything that was read as a profile; `offset` is where to look when it does not fit together. */
export const cpuProfile = ({ parts, span }: CpuParts, offset: number): Profile =>
  v8Profile(parts, span, offset);

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

function* readingFields(cursor: Cursor, { parts, span }: CpuParts, until: number): Reading<boolean> {
  do {
    const key = readKey(cursor, keys);
    take(cursor, colon);
    if (key === 0 && !(yield* readingV8Nodes(cursor, parts, until))) return false;
    if (key === 1) yield* readingV8Samples(cursor, parts);
    if (key === 2) yield* readingV8Deltas(cursor, parts);
    if (key === 3) span.start = readNumber(cursor);
    if (key === 4) span.end = readNumber(cursor);
    if (key < 0) skipValue(cursor);
  } while (!isLast(cursor, closeObject));
  return true;
}
