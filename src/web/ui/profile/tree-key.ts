import type { TreeRow } from './tree-rows.ts';

/** What a key does in a tree: opens or closes a box, or goes to one. */
export type TreeAct = { open: number } | { close: number } | { go: number };
type BoxRow = Extract<TreeRow, { kind: 'box' }>;
type At = { row: BoxRow; before: readonly BoxRow[]; after: readonly BoxRow[] };

const go = (to: BoxRow | undefined): TreeAct | undefined => to && { go: to.box };

/** As in any tree: right opens, then goes in; left closes, then goes out. */
const acts = new Map<string, (at: At) => TreeAct | undefined>([
  ['ArrowDown', ({ after }) => go(after[0])],
  ['ArrowUp', ({ before }) => go(before.at(-1))],
  ['Home', ({ row, before }) => go(before.at(0) ?? row)],
  ['End', ({ row, after }) => go(after.at(-1) ?? row)],
  [
    'ArrowRight',
    ({ row, after }) => (row.isOpen ? go(after[0]) : row.isOpen === false ? { open: row.box } : undefined),
  ],
  [
    'ArrowLeft',
    ({ row, before }) =>
      row.isOpen ? { close: row.box } : go(before.findLast(({ level }) => level < row.level)),
  ],
]);

export function treeKey(key: string, rows: readonly TreeRow[], current: number): TreeAct | undefined {
  const boxes = rows.filter((row) => row.kind === 'box');
  const at = boxes.findIndex(({ box }) => box === current);
  if (at < 0) return undefined;
  return acts.get(key)?.({ row: boxes[at], before: boxes.slice(0, at), after: boxes.slice(at + 1) });
}
