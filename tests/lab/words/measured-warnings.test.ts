import { expect, test } from 'vitest';
import { measuredWarnings } from '../../../src/lab/words/measured-warnings.ts';
import { caseSummary } from '../../support/case-summary.ts';

const settling = (flat: number, warming = 0, slowing = 0, unsteady = 0) =>
  measuredWarnings(caseSummary([1], { settling: { flat, warming, slowing, unsteady } }));

test('nothing is said of a case that is as it seems', () => {
  expect(measuredWarnings(caseSummary([1], { opaque: 1.1, vanishes: false }))).toEqual([]);
  expect(settling(5, 5)).toEqual([]);
  expect(settling(6, 2, 1, 1)).toEqual([]);
});

test('work that vanishes is told with both times', () => {
  const [text] = measuredWarnings(caseSummary([2e-6], { opaque: 40e-6, vanishes: true }));
  expect(text).toMatch(
    /^Where the engine cannot look into the call, it takes 40\.0\sns and not 2\.00\sns: most/,
  );
});

test('a case that was still warming in more than half of the workers needs a longer warm-up', () => {
  expect(settling(4, 6)).toEqual([
    'It was still becoming faster in 6 of 10 workers: give it a longer warm-up in Settings.',
  ]);
});

test('a case that becomes slower or never settles has no one time', () => {
  expect(settling(4, 0, 3, 3)).toEqual([
    'It has no steady level in 6 of 10 workers: its time depends on how long it has been running.',
  ]);
});
