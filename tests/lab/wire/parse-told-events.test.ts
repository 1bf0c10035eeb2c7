import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/lab/model/run.ts';
import { canonicalJson } from '../../../src/lab/wire/canonical-json.ts';
import { parseToldEvents } from '../../../src/lab/wire/parse-told-events.ts';
import { toldEvent } from '../../../src/lab/wire/told-event.ts';
import { batchEvent, startedEvent, surveyedEvent } from '../../support/run-events.ts';

const every: RunEvent[] = [
  startedEvent(),
  surveyedEvent(2),
  { type: 'clock', clockStepMs: 0.005, isolated: true },
  { type: 'lot-started', cases: [0, 1], replicate: 0, atMs: 1.5 },
  batchEvent([1, 2, 3], { index: 1, phase: 'warm-up' }),
  { type: 'overhead', case: 0, replicate: 0, overheadMs: 0, opaqueMs: 2 },
  { type: 'overhead', case: 1, replicate: 0, overheadMs: 1e-6 },
  { type: 'canary', replicate: 0, atMs: 3, canary: { beforeMs: 1, afterMs: 2 } },
  { type: 'voided', cases: [1], replicate: 0, because: 'throttled' },
  { type: 'voided', cases: [1], replicate: 1 },
  { type: 'case-failed', case: 1, replicate: 0, failure: { code: 'threw', stage: 'body', message: 'no' } },
  { type: 'output', case: undefined, text: 'a\u2028b\n' },
  { type: 'output', case: 0, text: '' },
  { type: 'noted', note: { kind: 'visibility', atMs: 1, state: 'hidden' } },
  { type: 'memory', reading: { atMs: 1, source: 'sandbox', bytes: 1e6 } },
  { type: 'ended', at: 9, status: 'stopped', failure: { code: 'stopped' } },
];
const text = (value: unknown) => [...canonicalJson(value)].join('');

describe('parseToldEvents', () => {
  it('reads every kind of event, and of a batch how many samples it brings', () => {
    const told = every.map(toldEvent);
    expect(parseToldEvents(text(told))).toEqual(told);
    expect(told).toContainEqual({ type: 'sampled', case: 1, replicate: 0, phase: 'warm-up', count: 3 });
  });

  it.each(['', '{}', '[{"type":"batch"}]', '[{"type":"ended","at":1,"status":"running"}]'])(
    'takes nothing from %j',
    (unknown) => {
      expect(parseToldEvents(unknown)).toBeUndefined();
    },
  );
});
