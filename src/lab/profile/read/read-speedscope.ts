import { floatColumn, wholeColumn } from '../../model/column.ts';
import type { Profile, WeightUnit } from '../../model/profile.ts';
import { createProfileBuilder, type FrameTold, type ProfileBuilder } from '../profile-builder.ts';
import { offsetOf, peek, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { keysOf, readFields, readItems } from './read-json.ts';
import { readCount, readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { specialKind } from './special-kind.ts';
import { addSample, createStacks, deepestStack, expectProfiles, stackNode } from './stacks.ts';

/** One profile of a file, its functions as indices into what all share. */
type Raw = {
  offset: number;
  name: string;
  unit: string;
  /** Stacks one after another, and where each ends. */
  stacks: ReturnType<typeof wholeColumn>;
  ends: ReturnType<typeof wholeColumn>;
  weights: ReturnType<typeof floatColumn>;
  /** Events: their functions, when, and 1 where a call begins. */
  frames: ReturnType<typeof wholeColumn>;
  at: ReturnType<typeof floatColumn>;
  opens: ReturnType<typeof wholeColumn>;
};

/**
 * The profiles of a speedscope file, sampled and evented.
 *
 * Source: https://www.speedscope.app/file-format-schema.json
 * Errors: `FileFault`.
 */
export function readSpeedscope(cursor: Cursor, title: string): Profile[] {
  const frames: FrameTold[] = [];
  const raws: Raw[] = [];
  readFields(cursor, keysOf('shared', 'profiles'), (key) => {
    if (key === 1) readItems(cursor, () => expectProfiles(raws.push(readRaw(cursor)), offsetOf(cursor)));
    else readFields(cursor, keysOf('frames'), () => readItems(cursor, () => frames.push(readFrame(cursor))));
  });
  return raws.map((raw) => profileOf(raw, frames, title));
}

const frameKeys = keysOf('name', 'file', 'line', 'col');

function readFrame(cursor: Cursor): FrameTold {
  let [name, file, line, column] = ['', '', 0, 0];
  readFields(cursor, frameKeys, (key) => {
    if (peek(cursor) === 110) readNumber(cursor);
    else if (key === 0) name = readText(cursor);
    else if (key === 1) file = readText(cursor);
    else if (key === 2) line = readPlace(cursor);
    else column = readPlace(cursor);
  });
  const kind = specialKind(name, file);
  return { name, file, line, column, ...(kind && { kind }) };
}

const readPlace = (cursor: Cursor): number => {
  const place = readNumber(cursor);
  return place > 0 && place < 2 ** 31 ? Math.floor(place) : 0;
};

const rawKeys = keysOf('name', 'unit', 'samples', 'weights', 'events');

function readRaw(cursor: Cursor): Raw {
  peek(cursor);
  const raw: Raw = {
    offset: offsetOf(cursor),
    name: '',
    unit: 'none',
    stacks: wholeColumn(16),
    ends: wholeColumn(16),
    weights: floatColumn(16),
    frames: wholeColumn(16),
    at: floatColumn(16),
    opens: wholeColumn(16),
  };
  const readers = [
    () => (raw.name = readText(cursor)),
    () => (raw.unit = readText(cursor)),
    () => readItems(cursor, () => readStack(cursor, raw)),
    () => readItems(cursor, () => raw.weights.push(readNumber(cursor))),
    () => readItems(cursor, () => readEvent(cursor, raw)),
  ];
  readFields(cursor, rawKeys, (key) => readers[key]());
  return raw;
}

function readStack(cursor: Cursor, { stacks, ends }: Raw): void {
  const before = stacks.count();
  readItems(cursor, () => stacks.push(readCount(cursor)));
  if (stacks.count() - before > deepestStack)
    broken(offsetOf(cursor), `a stack of more than ${deepestStack} functions`);
  ends.push(stacks.count());
}

const eventKeys = keysOf('type', 'frame', 'at');

function readEvent(cursor: Cursor, raw: Raw): void {
  let [type, frame, at] = ['', 0, 0];
  readFields(cursor, eventKeys, (key) => {
    if (key === 0) type = readText(cursor);
    else if (key === 1) frame = readCount(cursor);
    else at = readNumber(cursor);
  });
  raw.opens.push(type === 'O' ? 1 : 0);
  raw.frames.push(frame);
  raw.at.push(at);
}

const units: ReadonlyMap<string, readonly [unit: WeightUnit, scale: number]> = new Map([
  ['nanoseconds', ['microseconds', 1e-3]],
  ['microseconds', ['microseconds', 1]],
  ['milliseconds', ['microseconds', 1e3]],
  ['seconds', ['microseconds', 1e6]],
  ['bytes', ['bytes', 1]],
]);

function profileOf(raw: Raw, told: readonly FrameTold[], title: string): Profile {
  const [unit, scale] = units.get(raw.unit) ?? ['count', 1];
  const name = raw.name === '' ? title : raw.name;
  const builder = createProfileBuilder({ title: name, source: 'speedscope', unit, ordered: true });
  const known = Uint32Array.from(told, builder.frame);
  const frameOf = (index: number): number =>
    index < known.length ? known[index] : broken(raw.offset, `no function has the number ${index}`);
  addSamples(raw, builder, frameOf, scale);
  addEvents(raw, builder, frameOf, scale);
  return builder.profile();
}

function addSamples(
  { stacks, ends, weights, offset }: Raw,
  builder: ProfileBuilder,
  frameOf: (index: number) => number,
  scale: number,
): void {
  const frames = stacks.view().map(frameOf);
  const weight = weights.view();
  let from = 0;
  for (const [index, end] of ends.view().entries()) {
    const amount = weight.length > 0 ? weight[index] * scale : 1;
    addSample(builder, stackNode(builder, frames.subarray(from, end)), amount, offset);
    from = end;
  }
}

function addEvents(
  raw: Raw,
  builder: ProfileBuilder,
  frameOf: (index: number) => number,
  scale: number,
): void {
  const stacks = createStacks(builder, scale, () => raw.offset);
  const [opens, frames, times] = [raw.opens.view(), raw.frames.view(), raw.at.view()];
  for (let index = 0; index < times.length; index += 1) {
    const change = opens[index] === 1 ? stacks.open : stacks.close;
    change(frameOf(frames[index]), times[index]);
  }
}
