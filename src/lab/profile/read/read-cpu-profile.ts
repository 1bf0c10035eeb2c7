import type { Profile } from '../../model/profile.ts';
import { offsetOf, type Cursor } from './cursor.ts';
import { keysOf, readFields } from './read-json.ts';
import { readNumber } from './read-number.ts';
import { createV8Parts, readV8Deltas, readV8Nodes, readV8Samples, v8Profile } from './v8-parts.ts';

const keys = keysOf('nodes', 'samples', 'timeDeltas', 'startTime', 'endTime');

/**
 * V8's CPU profile at the cursor, as `node --cpu-prof`, DevTools, Bun and Deno write it.
 *
 * Source: Chrome DevTools Protocol, type `Profiler.Profile`.
 * Errors: `FileFault`.
 * Cost:   memory of about a quarter of the file while reading.
 */
export function readCpuProfile(cursor: Cursor, title: string): Profile {
  const parts = createV8Parts(title, 'v8', cursor.source.size);
  const span = { start: 0, end: 0 };
  const readers = [
    () => readV8Nodes(cursor, parts),
    () => readV8Samples(cursor, parts),
    () => readV8Deltas(cursor, parts),
    () => (span.start = readNumber(cursor)),
    () => (span.end = readNumber(cursor)),
  ];
  readFields(cursor, keys, (key) => readers[key]());
  return v8Profile(parts, span, offsetOf(cursor));
}
