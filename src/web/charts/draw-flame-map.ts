import type { CssPixels } from '../../lab/model/units.ts';
import type { Inks } from './inks.ts';
import type { Pen, Size } from './pen.ts';

/** Shares of the whole, from 0 to 1. */
export type Part = { from: number; to: number };

export type FlameMap = {
  /** How many rows are one above the other, along the whole. */
  heights: Uint32Array;
  /** What every view is limited to. */
  range?: Part | undefined;
  /** What is on screen now. */
  seen?: Part | undefined;
};

/** The outline of a whole profile, the part in use in full ink, what is on screen between two hairs. */
export function drawFlameMap(pen: Pen, { heights, range, seen }: FlameMap, size: Size, inks: Inks): void {
  const { width, height } = size;
  const used = range ?? { from: 0, to: 1 };
  drawOutline(pen, heights, size, inks.grid);
  if (range) {
    pen.fillStyle = inks.shade;
    pen.fillRect(range.from * width, 0, (range.to - range.from) * width, height);
  }
  drawOutline(pen, heights, size, inks.series[0], used);
  if (!seen) return;
  pen.fillStyle = inks.mark;
  for (const at of [seen.from, seen.to]) {
    pen.fillRect(Math.min(width - 1.5, Math.max(0, at * width - 0.75)), 0, 1.5, height);
  }
}

/** One bar a column; neighbours of one height are one. */
function drawOutline(
  pen: Pen,
  heights: Uint32Array,
  size: Size,
  ink: string,
  { from, to } = { from: 0, to: 1 },
) {
  const tallest = Math.max(
    1,
    heights.reduce((most, each) => Math.max(most, each), 0),
  );
  const across: CssPixels = size.width / heights.length;
  pen.fillStyle = ink;
  const end = Math.min(heights.length, Math.ceil(to * heights.length));
  let start = Math.max(0, Math.floor(from * heights.length));
  for (let column = start; column < end; column = start) {
    while (start < end && heights[start] === heights[column]) start++;
    const tall = (heights[column] / tallest) * (size.height - 4);
    pen.fillRect(column * across, size.height - tall, (start - column) * across, tall);
  }
}
