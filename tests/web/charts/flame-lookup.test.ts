import { describe, expect, it, test } from 'vitest';
import { boxAbove, boxAt, boxBeside, boxesBelow, rowOf, selfWeight } from '../../../src/web/charts/box-at.ts';
import { endingAfter } from '../../../src/web/charts/ending-after.ts';
import { smallFlame } from '../../support/laid-boxes.ts';

describe('endingAfter', () => {
  const ends = Uint32Array.from({ length: 1_000 }, (_, i) => 3 * i);

  it.each([0, 1, 2, 3, 4, 1_500, 2_996])('finds the first box that ends after %d', (value) => {
    expect(endingAfter(ends, value, 0, ends.length)).toBe(ends.findIndex((end) => end > value));
  });

  it.each([0, 10, 499, 500, 501, 999, 5_000])('finds the same from the guess %d', (guess) => {
    for (const value of [0, 1, 1_497, 1_500, 2_996]) {
      const found = endingAfter(ends, value, 0, ends.length, guess);
      expect(found).toBe(ends.findIndex((end) => end > value));
    }
    expect(endingAfter(ends, 2_997, 0, ends.length, guess)).toBe(ends.length);
  });

  it('begins where it is told and gives the end where there is none', () => {
    expect(endingAfter(ends, 3, 500, ends.length)).toBe(500);
    expect(endingAfter(ends, 2_997, 0, ends.length)).toBe(ends.length);
  });
});

test('a box is found by its row and any weight within it, not by one in a gap', () => {
  expect([0, 59.9, 60, 65, 70, 99].map((weight) => boxAt(smallFlame, 1, weight))).toEqual([
    1,
    1,
    undefined,
    undefined,
    2,
    2,
  ]);
  expect(boxAt(smallFlame, 3, 10)).toBeUndefined();
  expect(boxAt(smallFlame, -1, 10)).toBeUndefined();
});

test('a box knows its row, its caller, what it calls and its neighbours', () => {
  expect([0, 1, 2, 3, 4].map((box) => rowOf(smallFlame, box))).toEqual([0, 1, 1, 2, 2]);
  expect(boxesBelow(smallFlame, 1)).toEqual({ from: 3, end: 5 });
  expect(boxesBelow(smallFlame, 2)).toEqual({ from: 5, end: 5 });
  expect(boxAbove(smallFlame, 4)).toBe(1);
  expect(boxAbove(smallFlame, 0)).toBeUndefined();
  expect(boxBeside(smallFlame, 1, 1)).toBe(2);
  expect(boxBeside(smallFlame, 2, 1)).toBeUndefined();
  expect(boxBeside(smallFlame, 3, -1)).toBeUndefined();
});

test('self weight is what none of the boxes below has', () => {
  expect([0, 1, 2, 3, 4].map((box) => selfWeight(smallFlame, box))).toEqual([10, 10, 30, 20, 30]);
});
