import type { Profile, WeightUnit } from '../../model/profile.ts';
import { createProfileBuilder, type ProfileBuilder } from '../profile-builder.ts';
import { offsetOf, peek, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { geckoFrames } from './gecko-frames.ts';
import { columnIn, geckoTable } from './gecko-table.ts';
import {
  isJsonObject,
  listIn,
  numberIn,
  objectIn,
  readObject,
  readValue,
  textIn,
  type JsonObject,
  type JsonValue,
} from './json-value.ts';
import { keysOf, readFields, readItems } from './read-json.ts';
import { addSample, childOf, deepestStack, expectProfiles } from './stacks.ts';

/** What is needed of a thread; markers, the largest part, are not. */
const wanted: ReadonlySet<string> = new Set(
  'name processName samples stackTable frameTable funcTable stringArray stringTable sources resourceTable'.split(
    ' ',
  ),
);

/** A thread as the file tells it, with the tables it shares with others, if the file has such. */
type Thread = { told: JsonObject; offset: number };

/**
 * The threads of a profile of Firefox: as its profiler's page saves it, or raw as the browser gives it.
 *
 * Source: https://github.com/firefox-devtools/profiler, docs-developer: processed and Gecko profile formats.
 * Errors: `FileFault`.
 */
export function readGecko(cursor: Cursor, title: string): Profile[] {
  const threads: Thread[] = [];
  let shared: JsonObject = new Map();
  let interval = 1;
  const readThreads = (): void =>
    readItems(cursor, () => {
      peek(cursor);
      const offset = offsetOf(cursor);
      expectProfiles(threads.push({ offset, told: readObject(cursor, 0, wanted) }), offset);
    });
  const readers = [
    readThreads,
    () => (shared = readObject(cursor, 0, wanted)),
    () => {
      const meta = readValue(cursor);
      if (isJsonObject(meta)) interval = numberIn(meta, 'interval') || 1;
    },
    // Of other processes, each a profile of its own.
    () => readItems(cursor, () => readFields(cursor, keysOf('threads'), readThreads)),
  ];
  readFields(cursor, keysOf('threads', 'shared', 'meta', 'processes'), (key) => readers[key]());
  return threads.map(({ told, offset }) =>
    threadProfile(new Map([...shared, ...told]), { title, interval, offset }),
  );
}

type Place = { title: string; interval: number; offset: number };

function threadProfile(thread: JsonObject, { title, interval, offset }: Place): Profile {
  const samples = geckoTable(thread, 'samples');
  const [unit, scale] = unitOf(textIn(objectIn(thread, 'samples'), 'weightType'));
  const names = [title, textIn(thread, 'name'), textIn(thread, 'processName')];
  const head = { title: names.filter(Boolean).join(', '), source: 'gecko', unit, ordered: true } as const;
  const builder = createProfileBuilder(head);
  const stacks = columnIn(samples, 'stack');
  const nodeOf = stackNodes(thread, builder, offset);
  const weights = listIn(objectIn(thread, 'samples'), 'weight');
  const times = timesOf(samples);
  for (const [index, stack] of stacks.entries()) {
    const told = weights.at(index);
    const weight =
      typeof told === 'number' && scale > 0 ? told * scale : lasted(times, index, interval) * 1e3;
    addSample(builder, typeof stack === 'number' ? nodeOf(stack) : 0, Math.max(0, weight), offset);
  }
  return builder.profile();
}

/** The unit of a thread's weights, and units of it in one of the file's; 0 where time tells more. */
function unitOf(weightType: string): readonly [unit: WeightUnit, scale: number] {
  if (weightType === 'bytes') return ['bytes', 1];
  return weightType === 'tracing-ms' ? ['microseconds', 1e3] : ['microseconds', 0];
}

/** When samples were taken, in milliseconds: told, or by the time between them. */
function timesOf(samples: JsonObject): JsonValue[] {
  const times = columnIn(samples, 'time');
  if (times.length > 0) return times;
  let clock = 0;
  return columnIn(samples, 'timeDeltas').map((delta) => (clock += typeof delta === 'number' ? delta : 0));
}

/** Until the next sample; the last lasts one interval. */
function lasted(times: readonly JsonValue[], index: number, interval: number): number {
  const [from, to] = [times.at(index), index + 1 < times.length ? times[index + 1] : undefined];
  return typeof from === 'number' && typeof to === 'number' ? to - from : interval;
}

const isIndex = (value: JsonValue, length: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < length;

/** The calling context of a row of the table of stacks. */
function stackNodes(thread: JsonObject, builder: ProfileBuilder, offset: number): (stack: number) => number {
  const table = geckoTable(thread, 'stackTable');
  const [frames, prefixes] = [columnIn(table, 'frame'), columnIn(table, 'prefix')];
  const frameOf = geckoFrames(thread, builder);
  const nodes = new Int32Array(frames.length).fill(-1);
  return (stack) => {
    const path: number[] = [];
    let at: JsonValue = stack;
    while (isIndex(at, nodes.length) && nodes[at] < 0) {
      path.push(at);
      if (path.length > deepestStack) broken(offset, `a stack of more than ${deepestStack} functions`);
      at = prefixes[at];
    }
    if (at !== undefined && !isIndex(at, nodes.length)) broken(offset, 'a stack that is in no table');
    let node = at === undefined ? 0 : nodes[at];
    for (const row of path.reverse()) {
      node = childOf(builder, node, frameOf(frames[row]) ?? broken(offset, 'a frame that is in no table'));
      nodes[row] = node;
    }
    return node;
  };
}
