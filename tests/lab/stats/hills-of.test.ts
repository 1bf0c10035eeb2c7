import { describe, expect, it } from 'vitest';
import { hillsOf } from '../../../src/lab/stats/hills-of.ts';

const shape = (heights: number[]) =>
  hillsOf(
    heights.map((_, i) => i),
    heights,
  ).map(({ top, foot }) => [foot.place, foot.height, top.place, top.height]);

describe('hillsOf', () => {
  it('names each top, and the foot before it', () => {
    expect(shape([0, 3, 1, 2, 0.5, 4, 1])).toEqual([
      [-Infinity, 0, 1, 3],
      [2, 1, 3, 2],
      [4, 0.5, 5, 4],
    ]);
  });

  it.each([
    ['only falls', [3, 2, 1], 0],
    ['only rises', [1, 2, 3], 2],
    ['is one point', [1], 0],
    ['is level', [2, 2, 2], 2],
    ['is level at its top', [1, 2, 2, 1], 2],
    ['is a step', [1, 1, 2, 2, 3], 4],
  ])('is one hill where the curve %s', (_, heights, top) => {
    expect(shape(heights)).toEqual([[-Infinity, 0, top, heights[top]]]);
  });

  it('takes the last place of a level valley', () => {
    expect(shape([2, 1, 1, 3])).toEqual([
      [-Infinity, 0, 0, 2],
      [2, 1, 3, 3],
    ]);
  });
});
