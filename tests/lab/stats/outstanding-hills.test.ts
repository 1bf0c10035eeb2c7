import { describe, expect, it } from 'vitest';
import { hillsOf } from '../../../src/lab/stats/hills-of.ts';
import { outstandingHills } from '../../../src/lab/stats/outstanding-hills.ts';

const tops = (heights: number[], drop: number) =>
  outstandingHills(
    hillsOf(
      heights.map((_, i) => i),
      heights,
    ),
    drop,
  ).map(({ top, foot }) => [foot.place, top.place]);

describe('outstandingHills', () => {
  it('keeps hills whose roots drop far enough between them, to the digit', () => {
    // Roots 3, 1, 2: the lower top stands 1 above the valley.
    expect(tops([9, 1, 4], 1)).toEqual([
      [-Infinity, 0],
      [1, 2],
    ]);
    expect(tops([9, 1, 4], 1.01)).toEqual([[-Infinity, 0]]);
  });

  it('joins the shallowest valley first, so that ripples on a hill do not hide the valley beside it', () => {
    expect(tops([9, 7, 8, 7.5, 8.5, 1, 6, 5.9, 6.5], 1)).toEqual([
      [-Infinity, 0],
      [5, 8],
    ]);
  });

  it('drops hills too low to stand out, and keeps the lowest foot beside them', () => {
    expect(tops([9, 0.1, 0.3, 0.2, 4], 1)).toEqual([
      [-Infinity, 0],
      [1, 4],
    ]);
    expect(tops([0.1, 0, 9, 0, 0.1], 1)).toEqual([[-Infinity, 2]]);
  });

  it('keeps the highest, however low', () => {
    expect(tops([0.1, 0, 0.2, 0, 0.1], 1)).toEqual([[-Infinity, 2]]);
    expect(tops([0.5], 1)).toEqual([[-Infinity, 0]]);
  });
});
