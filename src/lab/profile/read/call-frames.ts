import type { FrameKind } from '../../model/profile.ts';
import type { FrameTold } from '../profile-builder.ts';
import { backslash, closeObject, openObject, quote } from './ascii.ts';
import { offsetOf, peek, refill, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { keysOf, readFields } from './read-json.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';

/** Reads V8's `callFrame` objects, each written out again at every node of its function. */
export interface CallFrames {
  /** The frame that the object at the cursor tells. */
  read: (cursor: Cursor) => number;
}

const keys = keysOf('functionName', 'url', 'lineNumber', 'columnNumber');
/** Nobody's function has so long a name and address. */
const longest = 1 << 20;

/**
 * Known objects are told by their bytes, so that no text is made of them.
 *
 * Cost: 2 ns a byte, and the bytes of each function once.
 */
export function createCallFrames(frameOf: (told: FrameTold) => number): CallFrames {
  const known = createKnownBytes();
  return {
    read(cursor) {
      const length = objectLength(cursor);
      const { bytes, at } = cursor;
      const slot = known.slotOf(bytes, at, at + length);
      const frame = known.valueAt(slot);
      if (frame >= 0) {
        cursor.at = at + length;
        return frame;
      }
      const text = bytes.slice(at, at + length);
      return known.put(slot, text, frameOf(readCallFrame(cursor)));
    },
  };
}

/** How many bytes the object at the cursor has, all of them within the window. */
function objectLength(cursor: Cursor): number {
  if (peek(cursor) !== openObject) broken(offsetOf(cursor), 'expected a call frame');
  for (let wanted = 4_096; wanted <= longest; wanted *= 4) {
    if (cursor.end - cursor.at < wanted) refill(cursor, wanted);
    const end = objectEnd(cursor.bytes, cursor.at, cursor.end);
    if (end > 0) return end - cursor.at;
  }
  return broken(offsetOf(cursor), 'a call frame that does not end');
}

/** Just behind the bracket that closes the object; 0 where it is not in the window. */
function objectEnd(bytes: Uint8Array, from: number, end: number): number {
  let depth = 0;
  let inText = false;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === quote) inText = !inText;
    else if (inText) at += byte === backslash ? 1 : 0;
    else if (byte === openObject) depth += 1;
    else if (byte === closeObject) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return 0;
}

/** Values by the bytes that name them, in a hash table. */
function createKnownBytes() {
  const texts: Uint8Array[] = [];
  const values: number[] = [];
  let slots = new Int32Array(4_096);

  const slotOf = (bytes: Uint8Array, from: number, to: number): number => {
    const mask = slots.length - 1;
    let slot = hashOf(bytes, from, to) & mask;
    while (slots[slot] > 0 && !isSame(texts[slots[slot] - 1], bytes, from, to)) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    slots = new Int32Array(4 * slots.length);
    for (const [index, text] of texts.entries()) slots[slotOf(text, 0, text.length)] = index + 1;
  };
  return {
    slotOf,
    valueAt: (slot: number): number => (slots[slot] === 0 ? -1 : values[slots[slot] - 1]),
    put(slot: number, text: Uint8Array, value: number): number {
      texts.push(text);
      values.push(value);
      slots[slot] = texts.length;
      if (2 * texts.length > slots.length) grow();
      return value;
    },
  };
}

/** Source: FNV-1a. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(text: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== bytes[from + at]) return false;
  return true;
}

function readCallFrame(cursor: Cursor): FrameTold {
  let [name, file, line, column] = ['', '', -1, -1];
  readFields(cursor, keys, (key) => {
    if (key === 0) name = readText(cursor);
    else if (key === 1) file = readText(cursor);
    else if (key === 2) line = readNumber(cursor);
    else column = readNumber(cursor);
  });
  return frameTold(name, file, line, column);
}

const special: ReadonlyMap<string, FrameKind> = new Map([
  ['(root)', 'root'],
  ['(idle)', 'idle'],
  ['(garbage collector)', 'collector'],
  ['(program)', 'engine'],
]);

/** A function as V8 tells it, lines and columns from 0. */
export function frameTold(name: string, file: string, line: number, column: number): FrameTold {
  const kind = file === '' ? special.get(name) : undefined;
  if (kind) return { name, kind };
  return {
    name: name === '' ? '(anonymous)' : name,
    file,
    line: placeFrom1(line),
    column: placeFrom1(column),
    kind: file === '' ? 'native' : 'script',
  };
}

/** From 0 to from 1; 0 where there is none. */
const placeFrom1 = (place: number): number => (place >= 0 && place < 2 ** 31 ? Math.floor(place) + 1 : 0);
