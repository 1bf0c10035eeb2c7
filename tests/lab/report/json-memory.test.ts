import { expect, test } from 'vitest';
import type { CaseMemory } from '../../../src/lab/model/case-memory.ts';
import { jsonMemory } from '../../../src/lab/report/json-memory.ts';
import { reportJson } from '../../../src/lab/report/report-json.ts';
import { reportTable } from '../../../src/lab/report/report-table.ts';
import { weighedReport } from '../../support/weighed-report.ts';

const memory: CaseMemory = {
  kind: 'weighed',
  source: 'thread',
  bytes: 48,
  interval: { low: 47, high: 49 },
  buffers: 0,
  readings: 25,
  retained: { bytes: 96, interval: { low: 90, high: 99 }, rounds: 20, calls: 100 },
};

const absent = { kind: 'absent', because: 'untold' } as const;

test('It has what a call allocates and keeps, with units in the names', () => {
  expect(jsonMemory(memory)).toEqual({
    kind: 'weighed',
    source: 'thread',
    bytesPerCall: 48,
    lowBytes: 47,
    highBytes: 49,
    bufferBytesPerCall: 0,
    readings: 25,
    retained: { bytesPerCall: 96, lowBytes: 90, highBytes: 99, rounds: 20, callsPerRound: 100 },
    text:
      'A call allocates 48 B (± 1 B) in the heap: 25 readings, told by the engine in the thread, in a pass of its own. ' +
      'It keeps 96 B a call (± 5 B).',
  });
});

test('It says why there is nothing', () => {
  const text =
    'Bytes per call: not available: this runtime does not tell what its heap holds between collections.';
  expect(jsonMemory(absent)).toEqual({ kind: 'absent', because: 'untold', text });
});

test('It stands with the cases that were weighed, and with no other', () => {
  const text = reportJson(weighedReport([memory, absent]));
  expect(text.match(/"memory": \{/g)).toHaveLength(2);
  expect(text).toContain('"bytesPerCall": 48');
});

test('The table says it below, a line a case that was weighed', () => {
  const lines = reportTable(weighedReport([memory, absent]), { width: Infinity, color: false }).split('\n');
  expect(lines.filter((line) => line.includes('A call allocates'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('Bytes per call: not available'))).toHaveLength(1);
});
