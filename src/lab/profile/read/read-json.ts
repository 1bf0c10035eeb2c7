import { closeList, closeObject, colon, openList, openObject, quote } from './ascii.ts';
import { found, isLast, offsetOf, peek, refill, take, takes, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { skipText, skipValue } from './skip-json.ts';

/** Names of fields, as the bytes between their quotes. */
export type Keys = readonly Uint8Array[];

export const keysOf = (...names: readonly string[]): Keys =>
  names.map((name) => Uint8Array.from(name, (letter) => letter.charCodeAt(0)));

/** More than the longest name anybody looks for. */
const longestKey = 64;

/** An object: `read` is called at the value of each field with one of the names, and must read it; others are skipped. */
export function readFields(cursor: Cursor, keys: Keys, read: (key: number) => unknown): void {
  take(cursor, openObject);
  if (!takes(cursor, closeObject)) readMoreFields(cursor, keys, read);
}

/** What is left of an object, from the name of a field on. */
export function readMoreFields(cursor: Cursor, keys: Keys, read: (key: number) => unknown): void {
  for (;;) {
    const key = readKey(cursor, keys);
    take(cursor, colon);
    if (key < 0) skipValue(cursor);
    else read(key);
    if (isLast(cursor, closeObject)) return;
  }
}

/** A list: `read` is called at each item, and must read it. */
export function readItems(cursor: Cursor, read: () => void): void {
  take(cursor, openList);
  if (takes(cursor, closeList)) return;
  do read();
  while (!isLast(cursor, closeList));
}

/** The index of a field's name among `keys`, −1 for any other. */
export function readKey(cursor: Cursor, keys: Keys): number {
  if (peek(cursor) !== quote) broken(offsetOf(cursor), `expected the name of a field${found(cursor)}`);
  if (cursor.end - cursor.at < longestKey) refill(cursor, longestKey);
  const { bytes } = cursor;
  const from = cursor.at + 1;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    if (bytes[from + key.length] === quote && begins(bytes, from, key)) {
      cursor.at = from + key.length + 1;
      return index;
    }
  }
  skipText(cursor);
  return -1;
}

/** Goes past bytes if they come next as they are, white space and all. */
export function takesBytes(cursor: Cursor, wanted: Uint8Array): boolean {
  if (cursor.at + wanted.length > cursor.end || !begins(cursor.bytes, cursor.at, wanted)) return false;
  cursor.at += wanted.length;
  return true;
}

function begins(bytes: Uint8Array, from: number, key: Uint8Array): boolean {
  for (let at = 0; at < key.length; at += 1) if (bytes[from + at] !== key[at]) return false;
  return true;
}
