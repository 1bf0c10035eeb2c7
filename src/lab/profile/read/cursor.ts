import { comma } from './ascii.ts';
import type { ByteSource } from './byte-source.ts';
import { broken } from './file-fault.ts';

/** A place in a file, with a window of bytes about it. Loops that count bytes work on the fields themselves. */
export type Cursor = {
  readonly source: ByteSource;
  bytes: Uint8Array;
  /** The same bytes, to be read by fours. */
  view: DataView;
  /** The next byte, in `bytes`. */
  at: number;
  end: number;
  /** Where in the file `bytes` begins. */
  base: number;
  /** How much is read at the next turn: little at first, as the first bytes may be all that is asked for. */
  window: number;
};

const firstWindow = 1 << 16;
const widest = 1 << 22;

export function createCursor(source: ByteSource, from = 0): Cursor {
  const bytes = new Uint8Array(0);
  return { source, bytes, view: viewOf(bytes), at: 0, end: 0, base: from, window: firstWindow };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Where in the file the cursor stands. */
export const offsetOf = (cursor: Cursor): number => cursor.base + cursor.at;

/** Moves the window so that it begins at the cursor. False where there is no more to read than is there already. */
export function refill(cursor: Cursor, wanted = 1): boolean {
  const from = offsetOf(cursor);
  const to = Math.min(cursor.source.size, from + Math.max(cursor.window, wanted));
  if (to <= cursor.base + cursor.end) return false;
  cursor.window = Math.min(widest, 4 * cursor.window);
  cursor.bytes = cursor.source.read(from, to);
  cursor.view = viewOf(cursor.bytes);
  cursor.base = from;
  cursor.at = 0;
  cursor.end = cursor.bytes.length;
  return cursor.end > 0;
}

/** With less than this before it, a window is worth being filled anew: few values are longer. */
const reserve = 1 << 16;

/** Whether little is left of the window, and the file goes on beyond it. */
export const runsLow = ({ base, at, end, source }: Cursor): boolean =>
  end - at < reserve && base + end < source.size;

/** Puts bytes that begin at the cursor in place of its window, unless they are fewer than are left of it. */
export function supply(cursor: Cursor, bytes: Uint8Array): void {
  if (bytes.length <= cursor.end - cursor.at) return;
  cursor.base = offsetOf(cursor);
  cursor.bytes = bytes;
  cursor.view = viewOf(bytes);
  cursor.at = 0;
  cursor.end = bytes.length;
}

/** Goes to a place in the file. */
export function seek(cursor: Cursor, offset: number): void {
  if (offset < cursor.base || offset > cursor.base + cursor.end) {
    cursor.base = offset;
    cursor.end = 0;
  }
  cursor.at = offset - cursor.base;
}

/** The next byte that is no white space, which stays the next; −1 at the end. */
export function peek(cursor: Cursor): number {
  for (;;) {
    const { bytes, end } = cursor;
    let { at } = cursor;
    while (at < end && bytes[at] <= 32) at += 1;
    cursor.at = at;
    if (at < end) return bytes[at];
    if (!refill(cursor)) return -1;
  }
}

/** Goes past a byte that must come next. */
export function take(cursor: Cursor, byte: number): void {
  if (peek(cursor) !== byte)
    broken(offsetOf(cursor), `expected ${String.fromCharCode(byte)}${found(cursor)}`);
  cursor.at += 1;
}

/** Goes past a byte if it comes next. */
export function takes(cursor: Cursor, byte: number): boolean {
  if (peek(cursor) !== byte) return false;
  cursor.at += 1;
  return true;
}

/** Goes past the comma between items, or past the bracket that ends them all. */
export function isLast(cursor: Cursor, close: number): boolean {
  const byte = peek(cursor);
  if (byte !== comma && byte !== close)
    broken(offsetOf(cursor), `expected , or ${String.fromCharCode(close)}${found(cursor)}`);
  cursor.at += 1;
  return byte === close;
}

/** `, found x` or `, found the end of the file`. */
export function found(cursor: Cursor): string {
  const byte = peek(cursor);
  if (byte < 0) return ', found the end of the file';
  return byte < 127 ? `, found ${String.fromCharCode(byte)}` : `, found byte ${byte}`;
}
