import type { Boxes } from '../../lab/model/boxes.ts';
import { endingAfter } from './ending-after.ts';
import type { FlameWindow } from './flame-window.ts';

/** A picture of one line of pixels a row. */
export type RowPixels = { pixels: Uint32Array; width: number; rows: number };

/**
 * Colours the rows from `firstRow` on, one line of pixels each; what no box covers is left as it is.
 * Boxes wide enough leave their last pixel free. Of boxes in one column of pixels the first is seen.
 *
 * Shape: `colors` by function, as the bytes of a canvas read as numbers.
 * Cost:  O(rows × columns × log boxes), whatever the profile's size.
 */
export function fillFlameRows(
  boxes: Boxes,
  window: FlameWindow,
  firstRow: number,
  colors: Uint32Array,
  into: RowPixels,
): void {
  const seen = Math.min(into.rows, boxes.rows.length - 1 - firstRow);
  for (let row = 0; row < seen; row++) {
    const line = into.pixels.subarray(row * into.width, (row + 1) * into.width);
    fillRow(boxes, window, firstRow + row, colors, line);
  }
}

/** Where so many boxes share a column of pixels, one of two columns tells no less than both. */
const crowd = 8;

function fillRow(
  { rows, left, right, frame }: Boxes,
  { from, to }: FlameWindow,
  row: number,
  colors: Uint32Array,
  line: Uint32Array,
) {
  const perPixel = (to - from) / line.length;
  const end = rows[row + 1];
  let box = endingAfter(right, from, rows[row], end);
  let free = 0;
  // Where boxes are narrow, about as many stand in each column of pixels.
  let skipped = 0;
  while (box < end && left[box] < to && free < line.length) {
    const start = Math.max(free, Math.round((left[box] - from) / perPixel));
    const stop = Math.round((right[box] - from) / perPixel);
    const color = colors[frame[box]];
    if (stop - start <= 1) {
      free = start + (skipped < crowd ? 1 : 2);
      line.fill(color, start, free);
      const next = endingAfter(right, from + free * perPixel, box + 1, end, box + skipped);
      skipped = next - box;
      box = next;
    } else {
      line.fill(color, start, Math.min(line.length, stop - (stop - start >= 3 ? 1 : 0)));
      free = stop;
      box++;
    }
  }
}
