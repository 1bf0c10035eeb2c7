import type { Boxes } from '../../../lab/model/boxes.ts';
import { boxesBelow } from '../../charts/box-at.ts';

/** A row of a tree of calls; `more` so many alike that are not listed yet, below the box `of`. */
export type TreeRow =
  | {
      kind: 'box';
      box: number;
      level: number;
      isOpen: boolean | undefined;
      position: number;
      setSize: number;
    }
  | { kind: 'more'; of: number; level: number; count: number };

/** How many boxes below each open one are listed. */
export type OpenBoxes = ReadonlyMap<number, number>;

/** So many are listed at first. */
export const firstListed = 30;

/** The rows that are to be seen, the heaviest of alike level first. Cost: O(boxes below the open ones). */
export function treeRows(boxes: Boxes, open: OpenBoxes): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (box: number, level: number, { position, setSize }: { position: number; setSize: number }) => {
    const { from, end } = boxesBelow(boxes, box);
    const listed = open.get(box);
    rows.push({
      kind: 'box',
      box,
      level,
      isOpen: from < end ? listed !== undefined : undefined,
      position,
      setSize,
    });
    if (listed === undefined) return;
    const below = heaviestFirst(boxes, from, end);
    below
      .slice(0, listed)
      .forEach((each, i) => add(each, level + 1, { position: i + 1, setSize: below.length }));
    const count = below.length - listed;
    if (count > 0) rows.push({ kind: 'more', of: box, level: level + 1, count });
  };
  if (boxes.left.length > 0) add(0, 1, { position: 1, setSize: 1 });
  return rows;
}

function heaviestFirst({ left, right }: Boxes, from: number, end: number): number[] {
  const all = Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
  return all.sort((a, b) => right[b] - left[b] - (right[a] - left[a]));
}
