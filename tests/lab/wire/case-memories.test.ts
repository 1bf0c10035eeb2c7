import { expect, test } from 'vitest';
import type { CaseMemory } from '../../../src/lab/model/case-memory.ts';
import { caseMemoriesText, parseCaseMemories } from '../../../src/lab/wire/case-memories.ts';

const memories = new Map<string, CaseMemory>([
  [
    'a / b',
    {
      kind: 'weighed',
      source: 'devtools',
      bytes: 48.25,
      interval: { low: 48, high: 48.5 },
      buffers: 0,
      readings: 25,
      retained: { bytes: -0.5, interval: { low: -1, high: 0.25 }, rounds: 20, calls: 100 },
    },
  ],
  ['c', { kind: 'absent', because: 'collected' }],
]);

test('What is known of memory comes back from its text', () => {
  expect(parseCaseMemories(caseMemoriesText(memories))).toEqual(memories);
});

test('Any other text is none', () => {
  for (const text of ['', 'null', '[{"key":"a"}]', '[{"key":"a","memory":{"kind":"guessed","bytes":48}}]'])
    expect(parseCaseMemories(text)).toBeUndefined();
});
