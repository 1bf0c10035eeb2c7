import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { median } from '../../../src/lab/stats/median.ts';
import { midMedian } from '../../../src/lab/stats/mid-median.ts';

const repeated = (...runs: [value: number, times: number][]) =>
  runs.flatMap(([value, times]) => Array.from({ length: times }, () => value));

describe('midMedian', () => {
  it.each([[[3]], [[1, 2]], [[1, 2, 3]], [[1, 2, 3, 10]]])(
    'is the ordinary median of the distinct values %j',
    (values) => {
      expect(midMedian(values)).toBe(median(values));
    },
  );

  it('moves with the share of each rounded value', () => {
    expect(midMedian(repeated([115, 50], [120, 50]))).toBe(117.5);
    expect(midMedian(repeated([115, 60], [120, 40]))).toBeCloseTo(117, 9);
    expect(midMedian(repeated([115, 40], [120, 60]))).toBeCloseTo(118, 9);
    expect(midMedian(repeated([110, 1], [115, 98], [120, 1]))).toBe(115);
    expect(midMedian(repeated([115, 100]))).toBe(115);
  });

  it('finds the truth behind a clock of 5 to within a fiftieth of its step', () => {
    const random = mulberry32(9);
    const rounded = Float64Array.from(
      { length: 4_000 },
      () => 5 * Math.floor((117.3 + 5 * random()) / 5),
    ).sort();
    expect(Math.abs(midMedian(rounded) - 117.3)).toBeLessThan(0.1);
    expect(Math.abs(median(rounded) - 117.3)).toBeGreaterThan(2);
  });

  it('refuses no values', () => {
    expect(() => midMedian([])).toThrow(RangeError);
  });
});
