import type { Profile } from '../../model/profile.ts';
import { createProfileBuilder, type FrameTold } from '../profile-builder.ts';
import { offsetOf, refill, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { specialKind } from './special-kind.ts';
import { addSample, deepestStack, stackNode } from './stacks.ts';
import { utf8Text } from './utf8-text.ts';

/** No line is longer. */
const longest = 1 << 24;
const newline = 10;

/**
 * Collapsed stacks: on each line the functions of a stack, outermost first, with `;` between, and its weight.
 *
 * Source: Gregg, stackcollapse of https://github.com/brendangregg/FlameGraph
 * Errors: `FileFault`.
 */
export function readCollapsed(cursor: Cursor, title: string): Profile {
  const builder = createProfileBuilder({ title, source: 'collapsed', unit: 'count', ordered: false });
  const known = new Map<string, number>();
  const frameOf = (text: string): number => {
    const frame = known.get(text) ?? builder.frame(placedFrame(text));
    known.set(text, frame);
    return frame;
  };
  for (;;) {
    const offset = offsetOf(cursor);
    const line = readLine(cursor);
    if (line === undefined) return builder.profile();
    if (line === '' || line.startsWith('#')) continue;
    const stack = collapsedStack(line) ?? broken(offset, 'a line without a weight at its end');
    const texts = stack.text.split(';');
    if (texts.length > deepestStack) broken(offset, `a stack of more than ${deepestStack} functions`);
    addSample(builder, stackNode(builder, texts.map(frameOf)), stack.weight, offset);
  }
}

/** A line as its stack and its weight; undefined where it is none. */
export function collapsedStack(line: string): { text: string; weight: number } | undefined {
  const space = line.lastIndexOf(' ');
  const weight = Number(line.slice(space + 1));
  if (space < 1 || space === line.length - 1 || !(weight >= 0 && weight < Infinity)) return undefined;
  return { text: line.slice(0, space), weight };
}

/** `name (file:line:column)`, or a name alone. */
export function placedFrame(text: string): FrameTold {
  const from = text.endsWith(')') ? text.lastIndexOf(' (') : -1;
  if (from < 1) {
    const kind = specialKind(text, '');
    return { name: text, ...(kind && { kind }) };
  }
  return { name: text.slice(0, from), ...placeOf(text.slice(from + 2, -1)) };
}

/** `file:line:column` */
function placeOf(text: string): { file: string; line: number; column: number } {
  const parts = text.split(':');
  const numbers: number[] = [];
  while (parts.length > 1 && numbers.length < 2 && /^\d{1,9}$/.test(parts[parts.length - 1]))
    numbers.unshift(Number(parts.pop()));
  const [line = 0, column = 0] = numbers;
  return { file: parts.join(':'), line, column };
}

/** The text up to the end of a line, which it goes past; undefined at the end of the file. */
function readLine(cursor: Cursor): string | undefined {
  for (let wanted = 4_096; ; wanted *= 8) {
    if (cursor.end - cursor.at < wanted) refill(cursor, wanted);
    const { bytes, at, end } = cursor;
    if (at === end) return undefined;
    const found = bytes.indexOf(newline, at);
    const isLast = cursor.base + end === cursor.source.size;
    if (found < 0 && !isLast && wanted < longest) continue;
    if (found < 0 && !isLast) broken(offsetOf(cursor), 'a line that does not end');
    const stop = found < 0 ? end : found;
    cursor.at = Math.min(end, stop + 1);
    return utf8Text(bytes, at, stop).trimEnd();
  }
}
