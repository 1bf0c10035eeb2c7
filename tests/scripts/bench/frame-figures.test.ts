import { expect, test } from 'vitest';
import { frameFigures, longFrames } from '../../../scripts/bench/frame-figures.ts';

test('frames are counted from one to the next, never across two runs', () => {
  const runs = [
    [0, 16, 32, 92],
    [1_000, 1_016],
  ];
  expect(frameFigures(runs)).toMatchObject({ frames: 4, over50: 1, longestMs: 60 });
});

test('a frame of exactly 50 ms is not over 50 ms', () => {
  expect(frameFigures([[0, 50]]).over50).toBe(0);
  expect(longFrames([0, 50])).toEqual([]);
});

test('the 95th percentile is that of the frames, not of their times', () => {
  const times = Array.from({ length: 101 }, (_, i) => i * 16);
  expect(frameFigures([times]).p95Ms).toBe(16);
});

test('a long frame is told with when it began', () => {
  expect(longFrames([500, 516, 700, 716])).toEqual(['184 ms at 0.0 s']);
});

test('figures of no frames are refused', () => {
  expect(() => frameFigures([[], [7]])).toThrow(RangeError);
});

test('three frames of 60 Hz are 50 ms, whatever the rounding, and no long frame', () => {
  const even = [0, 3, 6, 10].map((nth) => (nth * 1_000) / 60);
  expect(frameFigures([even]).over50).toBe(1);
  expect(longFrames(even)).toEqual(['67 ms at 0.1 s']);
});
