import type { Boxes } from '../../src/lab/model/boxes.ts';

/** A box: from where to where, and the number of its function. */
export type LaidBox = readonly [left: number, right: number, frame: number];

/** A flame graph by hand, row by row from the root's. */
export function laidBoxes(...rows: readonly (readonly LaidBox[])[]): Boxes {
  const all = rows.flat();
  const starts = rows.map((_, row) => rows.slice(0, row).reduce((sum, { length }) => sum + length, 0));
  return {
    rows: Uint32Array.from([...starts, all.length]),
    left: Uint32Array.from(all, ([left]) => left),
    right: Uint32Array.from(all, ([, right]) => right),
    node: Uint32Array.from(all, (_, index) => index),
    frame: Uint32Array.from(all, ([, , frame]) => frame),
    total: all.reduce((most, [, right]) => Math.max(most, right), 0),
  };
}

/** A root over `a` (0–60, which calls `b` and `c`) and `d` (70–100). */
export const smallFlame = laidBoxes(
  [[0, 100, 0]],
  [
    [0, 60, 1],
    [70, 100, 4],
  ],
  [
    [0, 20, 2],
    [20, 50, 3],
  ],
);
