import type { Boxes } from '../../lab/model/boxes.ts';
import { endingAfter } from './ending-after.ts';

/**
 * How many rows are one above the other in each of `columns` equal parts of the whole.
 *
 * Cost: O(rows × columns × log boxes), once a graph.
 */
export function flameHeights({ rows, left, right, total }: Boxes, columns: number): Uint32Array {
  const heights = new Uint32Array(columns);
  const perColumn = total / columns;
  for (let row = 0; row < rows.length - 1; row++) {
    let box = rows[row];
    while (box < rows[row + 1]) {
      const start = Math.floor(left[box] / perColumn);
      const stop = Math.max(start + 1, Math.ceil(right[box] / perColumn));
      heights.fill(row + 1, start, stop);
      box = endingAfter(right, stop * perColumn, box + 1, rows[row + 1]);
    }
  }
  return heights;
}
