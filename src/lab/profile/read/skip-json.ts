import { backslash, closeList, closeObject, openList, openObject, quote } from './ascii.ts';
import { found, offsetOf, peek, refill, take, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';

/** Goes past a text, quotes included. */
export function skipText(cursor: Cursor): void {
  take(cursor, quote);
  for (;;) {
    const { bytes, end } = cursor;
    let { at } = cursor;
    while (at < end && bytes[at] !== quote && bytes[at] !== backslash) at += 1;
    cursor.at = at;
    if (at < end && bytes[at] === quote) {
      cursor.at += 1;
      return;
    }
    if (at + 1 < end) cursor.at += 2;
    else if (!refill(cursor, 2)) broken(offsetOf(cursor), 'a text that does not end');
  }
}

/** Goes past any value. Brackets are counted, not matched; there is no recursion to overflow. */
export function skipValue(cursor: Cursor): void {
  let depth = 0;
  do {
    const byte = peek(cursor);
    const change = bracket(byte);
    if (byte < 0) broken(offsetOf(cursor), 'the file ends within a value');
    if (depth === 0 && !begins(byte)) broken(offsetOf(cursor), `expected a value${found(cursor)}`);
    depth += change;
    if (change !== 0) cursor.at += 1;
    else if (byte === quote) skipText(cursor);
    else skipWord(cursor);
  } while (depth > 0);
}

/** By how much a byte changes the depth. */
function bracket(byte: number): number {
  if (byte === openList || byte === openObject) return 1;
  return byte === closeList || byte === closeObject ? -1 : 0;
}

/** Whether a value may begin so. */
const begins = (byte: number): boolean => byte === quote || bracket(byte) === 1 || isWord(byte);

/** Bytes that neither open nor close anything; within a value, commas and colons too. */
function skipWord(cursor: Cursor): void {
  const { bytes, end } = cursor;
  const start = cursor.at;
  let at = start + 1;
  while (at < end && isWord(bytes[at])) at += 1;
  cursor.at = at;
  if (at === end && refill(cursor))
    while (cursor.at < cursor.end && isWord(cursor.bytes[cursor.at])) cursor.at += 1;
}

const isWord = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || ((byte | 32) - 97) >>> 0 < 26 || byte === 46 || byte === 45 || byte === 43;
