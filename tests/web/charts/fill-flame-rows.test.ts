import { describe, expect, it } from 'vitest';
import { fillFlameRows } from '../../../src/web/charts/fill-flame-rows.ts';
import { flameHeights } from '../../../src/web/charts/flame-heights.ts';
import { laidBoxes, smallFlame, type LaidBox } from '../../support/laid-boxes.ts';

const colors = Uint32Array.of(10, 11, 12, 13, 14);

function filled(
  boxes: typeof smallFlame,
  window: { from: number; to: number },
  width: number,
  rows = 3,
  first = 0,
) {
  const pixels = new Uint32Array(width * rows);
  fillFlameRows(boxes, window, first, colors, { pixels, width, rows });
  return Array.from({ length: rows }, (_, row) => [...pixels.subarray(row * width, (row + 1) * width)]);
}

describe('fillFlameRows', () => {
  it('gives each box its colour, with a pixel free at the end of those wide enough, and leaves gaps', () => {
    expect(filled(smallFlame, { from: 0, to: 100 }, 10)).toEqual([
      [10, 10, 10, 10, 10, 10, 10, 10, 10, 0],
      [11, 11, 11, 11, 11, 0, 0, 14, 14, 0],
      [12, 12, 13, 13, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it('shows a part, whose boxes go on beyond both edges', () => {
    expect(filled(smallFlame, { from: 50, to: 80 }, 6)).toEqual([
      [10, 10, 10, 10, 10, 10],
      [11, 11, 0, 0, 14, 14],
      [0, 0, 0, 0, 0, 0],
    ]);
  });

  it('begins at the first row in sight', () => {
    expect(filled(smallFlame, { from: 0, to: 100 }, 10, 2, 2)).toEqual([
      [12, 12, 13, 13, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it('takes no look at boxes that share a pixel: two million cost as much as a few', () => {
    const count = 2_000_000;
    let looked = 0;
    const counting = (values: Uint32Array) =>
      new Proxy(values, {
        get(target, key) {
          looked++;
          const value: unknown = Reflect.get(target, key, target);
          return value;
        },
      });
    const boxes = {
      rows: Uint32Array.of(0, count),
      left: counting(Uint32Array.from({ length: count }, (_, i) => i)),
      right: counting(Uint32Array.from({ length: count }, (_, i) => i + 1)),
      node: new Uint32Array(),
      frame: new Uint32Array(count),
      total: count,
    };
    const [line] = filled(boxes, { from: 0, to: count }, 100, 1);
    expect(line).toEqual(Array.from({ length: 100 }, () => 10));
    expect(looked).toBeLessThan(100 * 60);
  });
});

describe('flameHeights', () => {
  it('is how many rows stand one above the other, also where a column has but a part of a box', () => {
    expect([...flameHeights(smallFlame, 10)]).toEqual([3, 3, 3, 3, 3, 2, 1, 2, 2, 2]);
    const thin: LaidBox[] = [[41, 42, 1]];
    expect([...flameHeights(laidBoxes([[0, 100, 0]], thin), 10)]).toEqual([1, 1, 1, 1, 2, 1, 1, 1, 1, 1]);
  });
});
