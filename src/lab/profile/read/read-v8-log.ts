import type { TieredProfile } from '../../model/deoptimisation.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { createV8LogReader } from './v8-log-reader.ts';

const LINE_FEED = 10;
const COMMA = 44;
/** Longer ones are sources, which are not read. */
const LONGEST = 4_000_000;

/** Whether a file begins as V8's log does. */
export const isV8Log = (bytes: Uint8Array): boolean => asciiText(bytes, 0, 11) === 'v8-version,';

/**
 * The log that `node --prof` writes.
 *
 * Errors: `unknown-profile` where it does not begin as one; `broken-profile` for a line that is not what its name says, or
 *         a log without a tick.
 * Source: V8, `src/logging/log.cc` and `tools/tickprocessor.mjs`.
 * Cost:   one pass; sources in it are stepped over.
 */
export function readV8Log(bytes: Uint8Array, title: string): Result<TieredProfile> {
  if (!isV8Log(bytes))
    return failed({ code: 'unknown-profile', message: 'it does not begin with v8-version' });
  const reader = createV8LogReader(title);
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, at);
    const end = found === -1 ? bytes.length : found;
    const fault = end - at > LONGEST ? undefined : readLine(reader, bytes, at, end);
    // The process may have been ended in the middle of its last line.
    if (fault !== undefined && found !== -1) return broken(at, fault);
    at = end + 1;
  }
  const { ticks } = reader;
  return ticks() === 0 ? broken(bytes.length, 'there is no tick in it') : ok(reader.profile());
}

function readLine(
  reader: ReturnType<typeof createV8LogReader>,
  bytes: Uint8Array,
  from: number,
  to: number,
): string | undefined {
  const comma = bytes.indexOf(COMMA, from);
  const name = asciiText(bytes, from, comma === -1 || comma > to ? to : Math.min(comma, from + 64));
  return reader.reads(name) ? reader.line(asciiText(bytes, from, to)) : undefined;
}

const broken = (offset: number, message: string) =>
  failed({ code: 'broken-profile', format: 'V8 log', offset, message });

const CHUNK = 8_192;

/** V8 writes nothing but ASCII. */
function asciiText(bytes: Uint8Array, from: number, to: number): string {
  const end = Math.min(to, bytes.length);
  let text = '';
  for (let at = from; at < end; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + CHUNK)));
  return text;
}
