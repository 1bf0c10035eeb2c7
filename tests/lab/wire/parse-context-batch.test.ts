import { expect, it } from 'vitest';
import { parseContextBatch } from '../../../src/lab/wire/parse-context-batch.ts';

const contexts = Int32Array.of(0, -1);
const samples = { from: 0, contexts, seen: { kind: 'samples', samples: Int32Array.of(1, 2) } };
const calls = { from: 3, contexts, seen: { kind: 'calls', calls: Float64Array.of(1) } };

it('takes samples and calls', () => {
  expect(parseContextBatch(samples)).toEqual(samples);
  expect(parseContextBatch(calls)).toEqual(calls);
});

it.each([
  [undefined],
  ['text'],
  [{}],
  [{ ...samples, from: -1 }],
  [{ ...samples, from: 'a' }],
  [{ ...samples, contexts: [1, 2] }],
  [{ ...samples, seen: { kind: 'samples', samples: [1, 2] } }],
  [{ ...samples, seen: { kind: 'calls', calls: Int32Array.of(1) } }],
  [{ ...samples, seen: { kind: 'other' } }],
  [{ ...samples, seen: undefined }],
])('refuses %j', (value) => {
  expect(parseContextBatch(value)).toBeUndefined();
});
