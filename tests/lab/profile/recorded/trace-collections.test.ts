import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../../src/lab/model/trace-event.ts';
import { traceCollections } from '../../../../src/lab/profile/recorded/trace-collections.ts';

const event = (name: string, ts: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 3,
  tid: 9,
  ts,
  ...more,
});
const mark = event('begun', 10_000, { ph: 'I' });

test('Collections are those of the thread that has set the mark, from then on, in order', () => {
  const sizes = { usedHeapSizeBefore: 900, usedHeapSizeAfter: 300 };
  const events = [
    event('MajorGC', 14_000, { dur: 2_500, args: sizes }),
    mark,
    event('MinorGC', 12_000, { dur: 250 }),
    event('MinorGC', 9_000),
    event('MinorGC', 13_000, { tid: 8 }),
    event('MinorGC', 13_000, { pid: 4 }),
    event('MinorGC', 13_000, { ph: 'B' }),
    event('V8.GCScavenger', 13_000),
  ];
  expect(traceCollections(events, 'begun')).toEqual([
    { kind: 'minor', atMs: 2, durationMs: 0.25 },
    { kind: 'major', atMs: 4, durationMs: 2.5, usedBefore: 900, usedAfter: 300 },
  ]);
});

test('Without the mark there is no telling whose they are', () => {
  expect(traceCollections([event('MinorGC', 12_000)], 'begun')).toEqual([]);
});
