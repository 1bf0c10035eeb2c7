import type { FrameTold } from '../profile-builder.ts';
import { closeObject, openObject, quote } from './ascii.ts';
import { offsetOf, peek, refill, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { keysOf, readFields } from './read-json.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { specialKind } from './special-kind.ts';

/** Reads V8's `callFrame` objects, each written out again at every node of its function. */
export interface CallFrames {
  /** The frame that the object at the cursor tells. */
  read: (cursor: Cursor) => number;
}

const keys = keysOf('functionName', 'url', 'lineNumber', 'columnNumber', 'scriptId');
/** Nobody's function has so long a name and address. */
const longest = 1 << 20;

/**
 * Known objects are told by their bytes, so that no text is made of them.
 *
 * Cost: 0.5 ns a byte, and the bytes of each function once.
 */
export function createCallFrames(frameOf: (told: FrameTold) => number): CallFrames {
  const known = createKnownBytes();
  return {
    read(cursor) {
      const length = likelyLength(cursor);
      const { bytes, view, at } = cursor;
      const slot = known.slotOf(view, at, length);
      const value = known.valueAt(slot);
      if (value >= 0) {
        cursor.at = at + length;
        return value;
      }
      const from = offsetOf(cursor);
      const frame = frameOf(readCallFrame(cursor));
      // A bracket within a text is not the object's own.
      if (offsetOf(cursor) === from + length) known.put(slot, bytes.subarray(at, at + length), frame);
      return frame;
    },
  };
}

/** How many bytes there are from the cursor to the first closing bracket, all of them within the window. */
function likelyLength(cursor: Cursor): number {
  if (peek(cursor) !== openObject) broken(offsetOf(cursor), 'expected a call frame');
  for (let wanted = 4_096; wanted <= longest; wanted *= 4) {
    if (cursor.end - cursor.at < wanted) refill(cursor, wanted);
    const end = cursor.bytes.indexOf(closeObject, cursor.at);
    if (end > 0) return end + 1 - cursor.at;
  }
  return broken(offsetOf(cursor), 'a call frame that does not end');
}

/** Values by the bytes that name them, in a hash table over one pool of bytes. */
function createKnownBytes() {
  const known: { from: number; length: number; value: number }[] = [];
  let pool = new Uint8Array(1 << 16);
  let poolView = new DataView(pool.buffer);
  let used = 0;
  let slots = new Int32Array(4_096);

  const isAt = (slot: number, view: DataView, at: number, length: number): boolean => {
    const one = known[slots[slot] - 1];
    return one.length === length && isSame(poolView, one.from, view, at, length);
  };
  const slotOf = (view: DataView, at: number, length: number): number => {
    const mask = slots.length - 1;
    let slot = hashOf(view, at, length) & mask;
    while (slots[slot] > 0 && !isAt(slot, view, at, length)) slot = (slot + 1) & mask;
    return slot;
  };
  const growSlots = (): void => {
    slots = new Int32Array(4 * slots.length);
    for (const [index, { from, length }] of known.entries())
      slots[slotOf(poolView, from, length)] = index + 1;
  };
  const growPool = (length: number): void => {
    const larger = new Uint8Array(Math.max(2 * pool.length, used + length));
    larger.set(pool);
    pool = larger;
    poolView = new DataView(pool.buffer);
  };
  return {
    slotOf,
    valueAt: (slot: number): number => (slots[slot] === 0 ? -1 : known[slots[slot] - 1].value),
    put(slot: number, bytes: Uint8Array, value: number): void {
      if (used + bytes.length > pool.length) growPool(bytes.length);
      pool.set(bytes, used);
      known.push({ from: used, length: bytes.length, value });
      used += bytes.length;
      slots[slot] = known.length;
      if (2 * known.length > slots.length) growSlots();
    },
  };
}

/** Source: FNV-1a, by four bytes at a time, and what MurmurHash3 ends with. */
function hashOf(view: DataView, from: number, length: number): number {
  const whole = from + length - (length % 4);
  let hash = 0x811c9dc5;
  for (let at = from; at < whole; at += 4)
    hash = Math.imul(hash ^ view.getInt32(at, true) ^ (hash >>> 15), 0x85ebca6b);
  for (let at = whole; at < from + length; at += 1) hash = Math.imul(hash ^ view.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function isSame(a: DataView, atA: number, b: DataView, atB: number, length: number): boolean {
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4)
    if (a.getInt32(atA + at, true) !== b.getInt32(atB + at, true)) return false;
  for (let at = whole; at < length; at += 1) if (a.getUint8(atA + at) !== b.getUint8(atB + at)) return false;
  return true;
}

/** Lines and columns are told from 0; what is in no script has no number of one. */
function readCallFrame(cursor: Cursor): FrameTold {
  let [name, file, line, column, script] = ['', '', -1, -1, '0'];
  const readers = [
    () => (name = readText(cursor)),
    () => (file = readText(cursor)),
    () => (line = readNumber(cursor)),
    () => (column = readNumber(cursor)),
    () => (script = peek(cursor) === quote ? readText(cursor) : String(readNumber(cursor))),
  ];
  readFields(cursor, keys, (key) => readers[key]());
  const kind = specialKind(name, file);
  if (kind) return { name, kind };
  return {
    name: name === '' ? '(anonymous)' : name,
    file,
    line: placeFrom1(line),
    column: placeFrom1(column),
    kind: file === '' && script === '0' ? 'native' : 'script',
  };
}

/** From 0 to from 1; 0 where there is none. */
const placeFrom1 = (place: number): number => (place >= 0 && place < 2 ** 31 ? Math.floor(place) + 1 : 0);
