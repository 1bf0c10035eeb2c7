import type { Boxes } from '../../lab/model/boxes.ts';
import { endingAfter } from './ending-after.ts';

/** The box of a row at a weight, by its index. */
export function boxAt({ rows, left, right }: Boxes, row: number, weight: number): number | undefined {
  if (row < 0 || row >= rows.length - 1) return undefined;
  const box = endingAfter(right, weight, rows[row], rows[row + 1]);
  return box < rows[row + 1] && left[box] <= weight ? box : undefined;
}

/** The row a box stands in. */
export const rowOf = ({ rows }: Boxes, box: number): number => endingAfter(rows, box, 0, rows.length) - 1;

/** The boxes a box calls: from which index up to but not including which. */
export function boxesBelow(boxes: Boxes, box: number): { from: number; end: number } {
  const { rows, left, right } = boxes;
  const row = rowOf(boxes, box) + 1;
  if (row >= rows.length - 1) return { from: 0, end: 0 };
  const from = endingAfter(right, left[box], rows[row], rows[row + 1]);
  const end = endingAfter(left, right[box] - 1, from, rows[row + 1]);
  return { from, end };
}

/** Weight of a box that none of the boxes below it has. Cost: O(boxes below it). */
export function selfWeight(boxes: Boxes, box: number): number {
  const { from, end } = boxesBelow(boxes, box);
  let weight = boxes.right[box] - boxes.left[box];
  for (let i = from; i < end; i++) weight -= boxes.right[i] - boxes.left[i];
  return weight;
}

/** The box that calls this one; nothing above the first row. */
export function boxAbove(boxes: Boxes, box: number): number | undefined {
  return boxAt(boxes, rowOf(boxes, box) - 1, boxes.left[box]);
}

/** The next or the previous box of the same row. */
export function boxBeside(boxes: Boxes, box: number, step: 1 | -1): number | undefined {
  const row = rowOf(boxes, box);
  const next = box + step;
  return next >= boxes.rows[row] && next < boxes.rows[row + 1] ? next : undefined;
}
