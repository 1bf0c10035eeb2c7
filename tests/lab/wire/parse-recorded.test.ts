import { describe, expect, it } from 'vitest';
import { parseCpuProfile } from '../../../src/lab/wire/parse-cpu-profile.ts';
import { parseJscTraces } from '../../../src/lab/wire/parse-jsc-traces.ts';
import { parseMemoryRecorded } from '../../../src/lab/wire/parse-memory-recorded.ts';
import { parseRecording } from '../../../src/lab/wire/parse-recording.ts';
import { parseTraceEvent } from '../../../src/lab/wire/parse-trace-event.ts';

const callFrame = { functionName: 'f', scriptId: '1', url: '', lineNumber: -1, columnNumber: -1 };
const profile = {
  nodes: [{ id: 1, callFrame, children: [], positionTicks: [{ line: 1, ticks: 2 }] }],
  startTime: 1,
  endTime: 2,
  samples: [1],
  timeDeltas: [0],
};
const [node] = profile.nodes;

describe('parseCpuProfile', () => {
  it('takes what V8 tells, and leaves what else it may tell in it', () => {
    expect(parseCpuProfile({ ...profile, more: 1 })).toEqual({ ...profile, more: 1 });
  });

  it.each([
    undefined,
    [],
    { ...profile, nodes: {} },
    { ...profile, nodes: [{ ...node, id: -1 }] },
    { ...profile, nodes: [{ ...node, callFrame: { ...callFrame, url: 1 } }] },
    { ...profile, nodes: [{ ...node, children: ['1'] }] },
    { ...profile, nodes: [{ ...node, positionTicks: [{ line: 1 }] }] },
    { ...profile, samples: [1, 1] },
    { ...profile, timeDeltas: ['0'] },
    { ...profile, endTime: null },
  ])('refuses %j', (value) => {
    expect(parseCpuProfile(value)).toBeUndefined();
  });
});

describe('parseJscTraces', () => {
  const frame = { sourceID: 1, name: '', location: '#a:FTL:bc#1', line: 1, column: 2 };
  const traces = {
    interval: 0.001,
    sources: [{ sourceID: 1 }, { sourceID: 2, url: 'a.ts' }],
    traces: [{ timestamp: 1, frames: [frame] }],
  };

  it('takes what JavaScriptCore tells, sources without an address among it', () => {
    expect(parseJscTraces(traces)).toEqual(traces);
  });

  it.each([
    'functions',
    { ...traces, interval: '1' },
    { ...traces, sources: [{ url: 'a.ts' }] },
    { ...traces, traces: ['main'] },
    { ...traces, traces: [{ timestamp: 1, frames: [{ ...frame, name: undefined }] }] },
  ])('refuses %j', (value) => {
    expect(parseJscTraces(value)).toBeUndefined();
  });
});

describe('parseMemoryRecorded', () => {
  const head = { callFrame, selfSize: 0, id: 1, children: [{ callFrame, selfSize: 8, id: 2, children: [] }] };
  const collection = { kind: 'minor', atMs: 1, durationMs: 0.5, usedBefore: 9, usedAfter: 3 };
  const recorded = {
    profile: { head, samples: [{ size: 8, nodeId: 2, ordinal: 1 }] },
    source: 'trace',
    collections: [collection],
  };

  it('takes what was allocated and when garbage was collected', () => {
    expect(parseMemoryRecorded(recorded)).toEqual(recorded);
    expect(parseMemoryRecorded({ ...recorded, profile: { head } })).toBeDefined();
  });

  it.each([
    undefined,
    { ...recorded, source: 'rumour' },
    { ...recorded, collections: [{ ...collection, kind: 'total' }] },
    { ...recorded, collections: [{ ...collection, durationMs: -1 }] },
    { ...recorded, profile: { head: { ...head, children: [{}] } } },
    { ...recorded, profile: { head, samples: [{}] } },
  ])('refuses %j', (value) => {
    expect(parseMemoryRecorded(value)).toBeUndefined();
  });

  it('refuses a stack without end', () => {
    let deep: object = { callFrame, selfSize: 0, id: 1, children: [] };
    for (let depth = 0; depth < 2_000; depth++) deep = { callFrame, selfSize: 0, id: 1, children: [deep] };
    expect(parseMemoryRecorded({ ...recorded, profile: { head: deep } })).toBeUndefined();
  });
});

describe('parseRecording', () => {
  it('takes what can be recorded, and nothing else', () => {
    expect(parseRecording({ kind: 'time', intervalUs: 100 })).toEqual({ kind: 'time', intervalUs: 100 });
    expect(parseRecording({ kind: 'memory', intervalBytes: 1 })).toEqual({
      kind: 'memory',
      intervalBytes: 1,
    });
    for (const no of [
      'time',
      { kind: 'time', intervalUs: 0 },
      { kind: 'memory', intervalUs: 1 },
      { kind: 'all' },
    ])
      expect(parseRecording(no)).toBeUndefined();
  });
});

describe('parseTraceEvent', () => {
  it('takes of an event what is of use', () => {
    const event = { name: 'MinorGC', ph: 'X', pid: 1, tid: 2, ts: 3, dur: 4 };
    const args = { type: 'task', usedHeapSizeBefore: 5 };
    expect(parseTraceEvent({ ...event, cat: 'v8', args })).toEqual({
      ...event,
      args: { usedHeapSizeBefore: 5 },
    });
    expect(parseTraceEvent({ ...event, ts: 'now' })).toBeUndefined();
    expect(parseTraceEvent('MinorGC')).toBeUndefined();
  });
});
