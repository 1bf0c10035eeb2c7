import type { Profile, WeightUnit } from '../../model/profile.ts';
import { createProfileBuilder } from '../profile-builder.ts';
import { offsetOf, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { readMessage, wholesIn, type ProtoField } from './protobuf.ts';
import { addSample, deepestStack, expectProfiles, stackNode } from './stacks.ts';
import { utf8Text } from './utf8-text.ts';

type Kind = { type: number; unit: number };
type Line = { function: number; line: number };
type Place = { address: number; lines: Line[] };
type Routine = { name: number; file: number; line: number };
type Sample = { places: number[]; values: number[]; offset: number };

/** Everything in a file, by the numbers the file gives it. */
type Tables = {
  /** How many there are in the file. */
  bytes: number;
  kinds: Kind[];
  samples: Sample[];
  places: Map<number, Place>;
  routines: Map<number, Routine>;
  texts: string[];
};

/**
 * The profiles of a pprof file, one for each type of value in it; unpacked.
 *
 * Source: https://github.com/google/pprof/blob/main/proto/profile.proto
 * Errors: `FileFault`.
 */
export function readPprof({ source }: Cursor, title: string): Profile[] {
  const bytes = source.read(0, source.size);
  const tables: Tables = {
    bytes: bytes.length,
    kinds: [],
    samples: [],
    places: new Map(),
    routines: new Map(),
    texts: [],
  };
  readMessage(bytes, 0, bytes.length, (field) => readers.get(field.number)?.(bytes, field, tables));
  expectProfiles(tables.kinds.length * 16, 0);
  return tables.kinds.map((kind, index) => profileOf(tables, kind, index, title));
}

type Reader = (bytes: Uint8Array, field: ProtoField, tables: Tables) => void;

const readers: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [
    1,
    (bytes, field, { kinds }) => {
      const [type = 0, unit = 0] = numbersOf(bytes, field, 2);
      kinds.push({ type, unit });
    },
  ],
  [
    2,
    (bytes, field, { samples }) => {
      const sample: Sample = { places: [], values: [], offset: field.from };
      readMessage(bytes, field.from, field.to, (inner) => {
        if (inner.number === 1) sample.places.push(...wholesIn(bytes, inner));
        if (inner.number === 2) sample.values.push(...wholesIn(bytes, inner));
      });
      samples.push(sample);
    },
  ],
  [
    4,
    (bytes, field, { places }) => {
      const lines: Line[] = [];
      readMessage(bytes, field.from, field.to, (inner) => {
        if (inner.number !== 4) return;
        const [routine = 0, line = 0] = numbersOf(bytes, inner, 2);
        lines.push({ function: routine, line });
      });
      const [id = 0, , address = 0] = numbersOf(bytes, field, 3);
      places.set(id, { address, lines });
    },
  ],
  [
    5,
    (bytes, field, { routines }) => {
      const [id = 0, name = 0, , file = 0, line = 0] = numbersOf(bytes, field, 5);
      routines.set(id, { name, file, line });
    },
  ],
  [6, (bytes, { from, to }, { texts }) => void texts.push(utf8Text(bytes, from, to))],
]);

/** The plain numbers in the first fields of a message. */
function numbersOf(bytes: Uint8Array, { from, to }: ProtoField, count: number): (number | undefined)[] {
  const numbers = new Array<number | undefined>(count).fill(undefined);
  readMessage(bytes, from, to, ({ number, value }) => {
    if (number <= count && value !== undefined) numbers[number - 1] = value;
  });
  return numbers;
}

const units: ReadonlyMap<string, readonly [unit: WeightUnit, scale: number]> = new Map([
  ['nanoseconds', ['microseconds', 1e-3]],
  ['microseconds', ['microseconds', 1]],
  ['milliseconds', ['microseconds', 1e3]],
  ['seconds', ['microseconds', 1e6]],
  ['bytes', ['bytes', 1]],
  ['kilobytes', ['bytes', 1e3]],
]);

function profileOf(tables: Tables, { type, unit: unitText }: Kind, index: number, title: string): Profile {
  const [unit, scale] = units.get(tables.texts[unitText] ?? '') ?? ['count', 1];
  const name = [title, tables.texts[type] ?? ''].filter(Boolean).join(', ');
  const builder = createProfileBuilder({ title: name, source: 'pprof', unit, ordered: false });
  const frames = new Map<number, number[]>();
  const framesOf = (place: number): number[] => {
    const known = frames.get(place) ?? placeFrames(tables, place).map(builder.frame);
    frames.set(place, known);
    return known;
  };
  const stackOf = createStackOf(framesOf, tables.bytes);
  for (const { places, values, offset } of tables.samples) {
    const weight = values.at(index) ?? 0;
    if (weight <= 0) continue;
    addSample(builder, stackNode(builder, stackOf(places, offset)), weight * scale, offset);
  }
  return builder.profile();
}

/** Whole stacks, outermost first. Places are told once and meant often: they must not come to more than a file of its size can hold. */
function createStackOf(framesOf: (place: number) => number[], bytes: number) {
  let left = 2 ** 20 + 16 * bytes;
  return (places: readonly number[], offset: number): number[] => {
    const stack: number[] = [];
    for (const place of places) {
      const frames = framesOf(place);
      left -= frames.length;
      if (left < 0) broken(offset, 'more functions than such a file can hold');
      if (stack.length + frames.length > deepestStack)
        broken(offset, `a stack of more than ${deepestStack} functions`);
      stack.push(...frames);
    }
    return stack.reverse();
  };
}

/** The functions at a place, the innermost first: those inlined into others come before them. */
function placeFrames({ places, routines, texts }: Tables, id: number) {
  const place = places.get(id);
  if (!place || place.lines.length === 0)
    return [{ name: `0x${(place?.address ?? id).toString(16)}`, kind: 'native' as const }];
  return place.lines.map((line) => {
    const routine = routines.get(line.function);
    const text = (index: number | undefined): string => texts[index ?? 0] ?? '';
    return { name: text(routine?.name), file: text(routine?.file), line: (routine?.line ?? 0) >>> 0 };
  });
}

/** Whether the first bytes may be of a pprof file: field 1, a message of a few bytes with numbers only. */
export function looksLikePprof(cursor: Cursor): boolean {
  const { source } = cursor;
  const [tag, length, inner] = source.read(offsetOf(cursor), Math.min(source.size, 3));
  return tag === 0x0a && length <= 16 && (inner === 0x08 || inner === 0x10 || length === 0);
}
