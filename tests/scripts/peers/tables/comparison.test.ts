import { expect, test } from 'vitest';
import { comparison } from '../../../../scripts/peers/tables/comparison.ts';

const interval = (low: number, high: number) => ({ time: (low + high) / 2, interval: { low, high } });

test.each([
  ['apart, the second above', interval(1, 2), interval(3, 4), 'slower'],
  ['apart, the second below', interval(3, 4), interval(1, 2), 'faster'],
  ['touching', interval(1, 2), interval(2, 3), 'same'],
])('two intervals %s', (_, a, b, said) => {
  expect(comparison({ cases: [a, b], wallMs: 0 })).toEqual({ ratio: b.time / a.time, byInterval: said });
});

test.each([
  [1.001, 1.02, 'slower'],
  [0.98, 0.999, 'faster'],
  [0.99, 1, 'same'],
])('the interval of a ratio from %d to %d says %s, whatever those of the cases say', (low, high, said) => {
  const cases = [interval(1, 2), interval(3, 4)];
  const found = comparison({ cases, ratio: { value: 1.01, interval: { low, high } }, wallMs: 0 });
  expect(found).toEqual({ ratio: 1.01, byInterval: said });
});

test('quartiles are kept apart from intervals, and the test from both', () => {
  const quartiles = (low: number, high: number) => ({ time: low, quartiles: { low, high } });
  expect(comparison({ cases: [quartiles(1, 2), quartiles(3, 4)], test: 'same', wallMs: 0 })).toEqual({
    ratio: 3,
    byQuartiles: 'slower',
    byTest: 'same',
  });
});

test('two cases of no time at all are alike', () => {
  expect(comparison({ cases: [{ time: 0 }, { time: 0 }], wallMs: 0 })?.ratio).toBe(1);
});

test('a case measured alone is compared with nothing', () => {
  expect(comparison({ cases: [{ time: 1 }], wallMs: 0 })).toBeUndefined();
});
