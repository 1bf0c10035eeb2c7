import { expect, test } from 'vitest';
import { canary } from '../../../src/lab/measure/canary.ts';

/** A clock whose every second reading is late by the next of these. */
function clockOf(...elapsed: number[]) {
  let time = 0;
  let reading = 0;
  return () => {
    if (reading++ % 2 === 1) time += elapsed.shift() ?? 1;
    return time;
  };
}

test('is the least of several tries, so that an interruption of one does not show', () => {
  expect(canary(clockOf(5, 0.4, 9, 0.5), 0.005, { value: undefined })).toBeCloseTo(0.4, 9);
});

test('does more of the same on a coarse clock, and tells the time of one', () => {
  expect(canary(clockOf(40, 40, 40), 1, { value: undefined })).toBeCloseTo(40 / 67, 9);
});

test('computes something that the engine cannot leave out', () => {
  const sink: { value: unknown } = { value: undefined };
  canary(clockOf(1), 0.005, sink);
  expect(sink.value).not.toBe(0);
  expect(Number.isInteger(sink.value)).toBe(true);
});
