import { closeList, comma, isDigit, minus, openList } from './ascii.ts';
import { found, isLast, offsetOf, peek, refill, runsLow, take, takes, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import type { Reading } from './reading.ts';

/** No number is longer than this many bytes. */
const longest = 64;

/** A number; `null` reads as 0. */
export function readNumber(cursor: Cursor): number {
  const first = peek(cursor);
  if (cursor.end - cursor.at < longest) refill(cursor, longest);
  const { bytes, end } = cursor;
  const start = first === minus ? cursor.at + 1 : cursor.at;
  let at = start;
  let value = 0;
  while (at < end && isDigit(bytes[at])) {
    value = value * 10 + bytes[at] - 48;
    at += 1;
  }
  if (at === start || at - start > 15 || (at < end && isPart(bytes[at]))) return readLongNumber(cursor);
  cursor.at = at;
  return first === minus ? -value : value;
}

/** `.`, `e` or `E` */
const isPart = (byte: number): boolean => byte === 46 || (byte | 32) === 101;

const isInNumber = (byte: number): boolean => isDigit(byte) || isPart(byte) || byte === 43 || byte === minus;

function readLongNumber(cursor: Cursor): number {
  if (takesNull(cursor)) return 0;
  const { bytes, end, at } = cursor;
  let to = at;
  while (to < end && to - at < longest && isInNumber(bytes[to])) to += 1;
  const value = to === at ? NaN : Number(String.fromCharCode(...bytes.subarray(at, to)));
  if (!Number.isFinite(value)) broken(offsetOf(cursor), `expected a number${found(cursor)}`);
  cursor.at = to;
  return value;
}

/** Goes past `null` if it comes next. */
export function takesNull(cursor: Cursor): boolean {
  if (peek(cursor) !== 110) return false;
  if (cursor.end - cursor.at < 4) refill(cursor, 4);
  const { bytes, at } = cursor;
  if (bytes[at + 1] !== 117 || bytes[at + 2] !== 108 || bytes[at + 3] !== 108) return false;
  cursor.at += 4;
  return true;
}

/** A number that counts things or names one: whole, from 0, below 2^32. */
export function readCount(cursor: Cursor): number {
  peek(cursor);
  const offset = offsetOf(cursor);
  const value = readNumber(cursor);
  if (value !== value >>> 0) broken(offset, `expected a whole number from 0, found ${value}`);
  return value;
}

/** Numbers on their way into a column. */
export type Run = Uint32Array | Int32Array;

/**
 * A list of whole numbers, rounded and clamped to what fits, handed on by as many as a run holds.
 *
 * Cost: 2–3 ns a number where they stand close together, as engines write them.
 */
export function* readingWholes(cursor: Cursor, run: Run, flush: (count: number) => void): Reading<void> {
  take(cursor, openList);
  if (takes(cursor, closeList)) return;
  const [least, most] = run instanceof Int32Array ? [-(2 ** 31), 2 ** 31 - 1] : [0, 2 ** 32 - 1];
  for (;;) {
    if (cursor.end - cursor.at < longest) refill(cursor, longest);
    const count = readRun(cursor, run);
    run[count] = Math.min(most, Math.max(least, Math.round(readNumber(cursor))));
    flush(count + 1);
    if (isLast(cursor, closeList)) return;
    if (runsLow(cursor)) yield;
  }
}

const isShort = (digits: number): boolean => digits > 0 && digits < 10;

/** As many numbers of up to nine digits, each with its comma, as stand in a row within the window; leaves room for one. */
function readRun(cursor: Cursor, run: Run): number {
  const { bytes } = cursor;
  const stop = cursor.end - 16;
  let { at } = cursor;
  let count = 0;
  while (at < stop && count < run.length - 1) {
    const negative = bytes[at] === minus;
    const start = negative ? at + 1 : at;
    let next = start;
    let value = 0;
    while (isDigit(bytes[next])) {
      value = value * 10 + bytes[next] - 48;
      next += 1;
    }
    if (bytes[next] !== comma || !isShort(next - start)) break;
    run[count] = negative ? -value : value;
    count += 1;
    at = next + 1;
  }
  cursor.at = at;
  return count;
}
