import { expect, test } from 'vitest';
import { bytesTable } from '../../../scripts/bytes/bytes-table.ts';
import { PART } from '../../../scripts/bytes/sampling.ts';
import type { CaseMemory } from '../../../src/lab/model/case-memory.ts';

const weighed = (bytes: number): CaseMemory => ({ kind: 'weighed', source: 'thread', bytes, readings: 25 });
const found = (ours: CaseMemory, sampled?: CaseMemory) => [
  { runtime: 'Node', ours: new Map([['a', ours]]), sampled: new Map(sampled && [['a', sampled]]) },
];

test('It holds where all are within 2 % of what sampling sees', () => {
  const { text, holds } = bytesTable(found(weighed(98.5), weighed(100 / PART)));
  expect(holds).toBe(true);
  expect(text).toContain('-1.50 %');
});

test('It does not hold where one is off by more, or is not there', () => {
  expect(bytesTable(found(weighed(97.9), weighed(100 / PART))).holds).toBe(false);
  expect(bytesTable(found(weighed(100))).holds).toBe(false);
  expect(bytesTable(found({ kind: 'absent', because: 'untold' }, weighed(1))).holds).toBe(false);
});
