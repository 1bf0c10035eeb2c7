import { backslash, quote } from './ascii.ts';
import { refill, take, type Cursor } from './cursor.ts';
import { skipText } from './skip-json.ts';
import { utf8Text } from './utf8-text.ts';

/** Of a longer text, the rest is left out: no name of a function is. */
const longest = 1 << 16;

/** A text, without its quotes. */
export function readText(cursor: Cursor): string {
  take(cursor, quote);
  cursor.at -= 1;
  for (let wanted = 256; ; wanted = Math.min(8 * wanted, longest)) {
    if (cursor.end - cursor.at < wanted) refill(cursor, wanted);
    const from = cursor.at + 1;
    const to = endOfText(cursor, Math.min(cursor.end, from + wanted));
    if (to < cursor.end && cursor.bytes[to] === quote) {
      cursor.at = to + 1;
      return textOf(cursor.bytes, from, to);
    }
    if (wanted === longest || cursor.base + cursor.end === cursor.source.size) return readLongText(cursor);
  }
}

/** The closing quote before `stop`, or a place from `stop` on that is not within an escape. */
function endOfText({ bytes, at }: Cursor, stop: number): number {
  let to = at + 1;
  while (to < stop && bytes[to] !== quote) to += bytes[to] === backslash ? 2 : 1;
  return to;
}

function readLongText(cursor: Cursor): string {
  const from = cursor.at + 1;
  const to = endOfText(cursor, Math.min(cursor.end, from + longest));
  const start = textOf(cursor.bytes, from, Math.min(to, cursor.end));
  skipText(cursor);
  return start;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  const raw = utf8Text(bytes, from, to);
  return raw.includes('\\') ? unescaped(raw) : raw;
}

const letters: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const unescaped = (raw: string): string =>
  raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, letter: string | undefined) =>
    hex !== undefined ? String.fromCharCode(parseInt(hex, 16)) : (letters.get(letter ?? '') ?? letter ?? ''),
  );
