import type { Span } from '../../model/cpu-rest.ts';
import type { Profile } from '../../model/profile.ts';
import { openList } from './ascii.ts';
import { offsetOf, peek, seek, type Cursor } from './cursor.ts';
import type { TraceEvent } from './trace-event.ts';
import { createTraceThreads, type TraceThreads } from './trace-threads.ts';
import { keysOf, readFields, readItems } from './read-json.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { skipValue } from './skip-json.ts';
import { expectProfiles } from './stacks.ts';
import {
  createV8Parts,
  readV8Deltas,
  readV8Nodes,
  readV8Samples,
  v8Profile,
  type V8Parts,
} from './v8-parts.ts';

type ChunkedProfile = { parts: V8Parts; span: Span; thread: string };

/**
 * What a Chrome trace holds: CPU profiles that V8 wrote in chunks, and durations by thread.
 *
 * Source: Trace Event Format; a list of events, or an object with one.
 * Errors: `FileFault`.
 */
export function readTrace(cursor: Cursor, title: string): Profile[] {
  const profiles = new Map<string, ChunkedProfile>();
  const threads = createTraceThreads(title);
  const readEvents = (): void =>
    readItems(cursor, () => {
      const event = readEvent(cursor);
      const after = offsetOf(cursor);
      takeIn(cursor, event, profiles, threads);
      seek(cursor, after);
    });
  if (peek(cursor) === openList) readEvents();
  else readFields(cursor, keysOf('traceEvents'), readEvents);
  const offset = offsetOf(cursor);
  const recorded = [...profiles.values()].map(({ parts, span, thread }) => ({
    ...v8Profile(parts, span, offset),
    title: [title, threads.nameOf(thread)].filter(Boolean).join(', '),
  }));
  return [...recorded, ...threads.profiles(offset)];
}

const eventKeys = keysOf('ph', 'name', 'pid', 'tid', 'id', 'ts', 'dur', 'args');

function readEvent(cursor: Cursor): TraceEvent {
  const event = { phase: '', name: '', process: '', thread: '', id: '', at: 0, duration: 0, args: -1 };
  const readers = [
    () => (event.phase = readLabel(cursor)),
    () => (event.name = readLabel(cursor)),
    () => (event.process = readLabel(cursor)),
    () => (event.thread = readLabel(cursor)),
    () => (event.id = readLabel(cursor)),
    () => (event.at = readNumber(cursor)),
    () => (event.duration = readNumber(cursor)),
    () => {
      peek(cursor);
      event.args = offsetOf(cursor);
      skipValue(cursor);
    },
  ];
  readFields(cursor, eventKeys, (key) => readers[key]());
  return event;
}

/** A text, or a number as one: writers of traces do not agree. */
const readLabel = (cursor: Cursor): string =>
  peek(cursor) === 34 ? readText(cursor) : String(readNumber(cursor));

function takeIn(
  cursor: Cursor,
  event: TraceEvent,
  profiles: Map<string, ChunkedProfile>,
  threads: TraceThreads,
): void {
  const { name, phase, args } = event;
  if (name === 'thread_name' && phase === 'M' && args >= 0) {
    seek(cursor, args);
    readFields(cursor, keysOf('name'), () => threads.name(event, readText(cursor)));
  } else if (args >= 0 && (name === 'Profile' || name === 'ProfileChunk' || name === 'CpuProfile')) {
    const key = `${event.process} ${event.id}`;
    const profile = profiles.get(key) ?? emptyProfile(event);
    profiles.set(key, profile);
    expectProfiles(profiles.size, args);
    seek(cursor, args);
    readChunk(cursor, profile);
  } else threads.add(event, offsetOf(cursor));
}

const emptyProfile = ({ process, thread }: TraceEvent): ChunkedProfile => ({
  parts: createV8Parts('', 'chrome-trace', 0),
  span: { start: 0, end: 0 },
  thread: `${process} ${thread}`,
});

const dataKeys = keysOf('cpuProfile', 'timeDeltas', 'startTime', 'endTime', 'nodes', 'samples');

function readChunk(cursor: Cursor, { parts, span }: ChunkedProfile): void {
  const readers = [
    () => readFields(cursor, dataKeys, readField),
    () => readV8Deltas(cursor, parts),
    () => (span.start = readNumber(cursor)),
    () => (span.end = readNumber(cursor)),
    () => readV8Nodes(cursor, parts),
    () => readV8Samples(cursor, parts),
  ];
  const readField = (key: number): unknown => readers[key]();
  readFields(cursor, keysOf('data', 'cpuProfile'), (key) =>
    key === 0 ? readFields(cursor, dataKeys, readField) : readField(0),
  );
}
