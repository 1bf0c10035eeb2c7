import { createColumn, wholeColumn, type Column } from '../../model/column.ts';
import type { Span } from '../../model/cpu-rest.ts';
import type { Profile, ProfileSource } from '../../model/profile.ts';
import { createProfileBuilder, type ProfileBuilder } from '../profile-builder.ts';
import { createCallFrames, type CallFrames } from './call-frames.ts';
import { createCallTree, type CallTree } from './call-tree.ts';
import { closeList, closeObject, openList } from './ascii.ts';
import { isLast, offsetOf, peek, runsLow, take, takes, type Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { createLineTicks, type LineTicks } from './line-ticks.ts';
import { keysOf, readFields, readItems, readMoreFields, takesBytes } from './read-json.ts';
import { readCount, readingWholes } from './read-number.ts';
import { finished, type Reading } from './reading.ts';
import { stepFor, timedSamples, type TimedSamples } from './timed-samples.ts';

/** A CPU profile of V8 as far as it was read: in one piece from a file, or in chunks from a trace. */
export type V8Parts = {
  builder: ProfileBuilder;
  callFrames: CallFrames;
  tree: CallTree;
  /** One a node. */
  hits: Column<Uint32Array<ArrayBuffer>>;
  ticks: LineTicks;
  /** Numbers of nodes. */
  samples: Column<Uint32Array<ArrayBuffer>>;
  deltas: Column<Int32Array<ArrayBuffer>>;
};

/** `bytes`: how long the file is, to make room for what will be in it. */
export function createV8Parts(title: string, source: ProfileSource, bytes: number): V8Parts {
  const room = Math.min(2 ** 22, 1_024 + Math.floor(bytes / 128));
  const builder = createProfileBuilder({ title, source, unit: 'microseconds', ordered: true });
  return {
    builder,
    callFrames: createCallFrames(builder.frame),
    tree: createCallTree(),
    hits: wholeColumn(),
    ticks: createLineTicks(),
    samples: wholeColumn(room),
    deltas: createColumn((length) => new Int32Array(length), room),
  };
}

/** What stands between the values of a node as V8 writes it: names are then not looked up. */
const [idText, frameText, hitText, childrenText] = keysOf(
  '{"id":',
  ',"callFrame":',
  ',"hitCount":',
  ',"children":',
);
const nodeKeys = keysOf('id', 'callFrame', 'hitCount', 'children', 'positionTicks', 'parent');

/** Reads the node at the cursor. */
function nodeReader(cursor: Cursor, { tree, callFrames, hits, ticks }: V8Parts): () => void {
  let [index, id, frame, hit] = [0, -1, -1, 0];
  const readChild = (): void => tree.child(index, readCount(cursor));
  const readers = [
    () => (id = readCount(cursor)),
    () => (frame = callFrames.read(cursor)),
    () => (hit = readCount(cursor)),
    () => readItems(cursor, readChild),
    () => ticks.read(cursor, index),
    () => tree.parent(index, readCount(cursor)),
  ];
  const readField = (key: number): unknown => readers[key]();
  return () => {
    [index, id, frame, hit] = [tree.count(), -1, -1, 0];
    peek(cursor);
    if (takesBytes(cursor, idText)) {
      id = readCount(cursor);
      if (takesBytes(cursor, frameText)) frame = callFrames.read(cursor);
      if (takesBytes(cursor, hitText)) hit = readCount(cursor);
      if (takesBytes(cursor, childrenText)) readItems(cursor, readChild);
      if (!isLast(cursor, closeObject)) readMoreFields(cursor, nodeKeys, readField);
    } else readFields(cursor, nodeKeys, readField);
    if (id < 0) broken(offsetOf(cursor), 'a node without a number');
    if (frame < 0) broken(offsetOf(cursor), 'a node without a call frame');
    tree.add(id, frame);
    hits.push(hit);
  };
}

/** The list of nodes at the cursor. True at its end; false where it came to the node at the offset `until` before. */
export function* readingV8Nodes(cursor: Cursor, parts: V8Parts, until: number): Reading<boolean> {
  take(cursor, openList);
  if (takes(cursor, closeList)) return true;
  return yield* readingMoreV8Nodes(cursor, parts, until);
}

/** What is left of a list, from a node on. */
export function* readingMoreV8Nodes(
  cursor: Cursor,
  parts: V8Parts,
  until: number = Infinity,
): Reading<boolean> {
  const readNode = nodeReader(cursor, parts);
  const readSome = (): 'end' | 'until' | 'low' => {
    for (;;) {
      readNode();
      if (isLast(cursor, closeList)) return 'end';
      if (offsetOf(cursor) === until) return 'until';
      if (runsLow(cursor)) return 'low';
    }
  };
  for (;;) {
    const where = readSome();
    if (where !== 'low') return where === 'end';
    yield;
  }
}

export const readV8Nodes = (cursor: Cursor, parts: V8Parts): boolean =>
  finished(cursor, readingV8Nodes(cursor, parts, Infinity));

const idRun = new Uint32Array(4_096);
const deltaRun = new Int32Array(4_096);

export const readingV8Samples = (cursor: Cursor, { samples }: V8Parts): Reading<void> =>
  readingWholes(cursor, idRun, (count) => samples.append(idRun.subarray(0, count)));

export const readingV8Deltas = (cursor: Cursor, { deltas }: V8Parts): Reading<void> =>
  readingWholes(cursor, deltaRun, (count) => deltas.append(deltaRun.subarray(0, count)));

export const readV8Samples = (cursor: Cursor, parts: V8Parts): void =>
  finished(cursor, readingV8Samples(cursor, parts));

export const readV8Deltas = (cursor: Cursor, parts: V8Parts): void =>
  finished(cursor, readingV8Deltas(cursor, parts));

/** Everything that was read as a profile; `offset` is where to look when it does not fit together. */
export function v8Profile(parts: V8Parts, span: Span, offset: number): Profile {
  const { builder, tree, hits, ticks } = parts;
  const { nodes, place, resolve } = tree.finish(offset);
  const timed = parts.deltas.count() > 0;
  const told = timed ? timedParts(parts, resolve, span) : countedHits(hits.view(), place);
  const profile: Profile = { ...builder.profile(), nodes, ...told };
  const lines = ticks.lines(profile, place);
  return {
    ...profile,
    ...(!timed && { unit: 'count' as const, ordered: false }),
    ...(lines && { lines }),
  };
}

/** A year in microseconds: when the last sample is told to have ended later, the end is of another clock. */
const longestTail = 3e13;

function timedParts(
  { samples, deltas }: V8Parts,
  resolve: (ids: Uint32Array) => void,
  { start, end }: Span,
): TimedSamples {
  const nodes = samples.view();
  resolve(nodes);
  const latest = deltas.view().reduce((clock, delta) => clock + delta, start);
  const tail = end - latest;
  return timedSamples(nodes, deltas.view(), tail > 0 && tail < longestTail ? tail : 0);
}

function countedHits(hits: Uint32Array, place: Uint32Array): TimedSamples {
  const kept = Array.from(hits.keys()).filter((index) => hits[index] > 0);
  const step = stepFor(kept.reduce((sum, index) => sum + hits[index], 0));
  const weight = Uint32Array.from(kept, (index) => Math.floor(hits[index] / step));
  return { step, samples: { node: Uint32Array.from(kept, (index) => place[index]), weight } };
}
