import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { segmentStarts } from '../../../src/lab/stats/segment-starts.ts';
import reference from '../../reference/series.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';

/** What a segmentation costs: squared deviations, and a penalty for each cut. */
function cost(values: readonly number[], starts: readonly number[], penalty: number): number {
  const ends = [0, ...starts, values.length];
  const deviations = ends.slice(1).map((end, i) => {
    const segment = values.slice(ends[i], end);
    const middle = segment.reduce((sum, value) => sum + value, 0) / segment.length;
    return segment.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  });
  return deviations.reduce((sum, value) => sum + value, penalty * starts.length);
}

/** The least cost of all, from every pair of ends. */
function leastCost(values: readonly number[], penalty: number, least: number): number {
  const costs = [-penalty];
  for (let end = 1; end <= values.length; end++) {
    const starts = Array.from({ length: Math.max(0, end - least + 1) }, (_, start) => start);
    costs.push(
      Math.min(...starts.map((start) => costs[start] + penalty + cost(values.slice(start, end), [], 0))),
    );
  }
  return costs[values.length];
}

describe('segmentStarts', () => {
  it.each(reference.cuts)('agree with the reference at $penalty, $least', (given) => {
    expect(segmentStarts(given.values, given.penalty, given.least)).toEqual(given.starts);
  });

  it('cost the least there is, whatever the levels, the penalty and the least length', () => {
    const random = mulberry32(1);
    for (let trial = 0; trial < 60; trial++) {
      const values = Array.from(
        { length: 12 + (trial % 30) },
        (_, i) => normal(random) + (i % 17 < 6 ? 2 : 0),
      );
      const [penalty, least] = [0.3 + 6 * random(), 1 + (trial % 4)];
      const found = cost(values, segmentStarts(values, penalty, least), penalty);
      expect(found - leastCost(values, penalty, least)).toBeLessThan(1e-9);
    }
  });

  it('do not mind how far the values lie from zero', () => {
    const values = [1, 2, 1, 2, 9, 8, 9, 8];
    expect(segmentStarts(values, 3, 2)).toEqual([4]);
    expect(
      segmentStarts(
        values.map((value) => value + 1e9),
        3,
        2,
      ),
    ).toEqual([4]);
  });

  it('are none for too few values to cut', () => {
    expect(segmentStarts([], 1, 1)).toEqual([]);
    expect(segmentStarts([1, 9, 1], 1, 2)).toEqual([]);
  });

  it.each([
    [[NaN], 1, 1],
    [[1], 0, 1],
    [[1], NaN, 1],
    [[1], Infinity, 1],
    [[1], 1, 0],
    [[1], 1, 1.5],
  ])('refuse %j with %d and %d', (values, penalty, least) => {
    expect(() => segmentStarts(values, penalty, least)).toThrow(RangeError);
  });
});
