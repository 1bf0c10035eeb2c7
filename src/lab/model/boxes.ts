/**
 * A flame graph laid out: rows by depth from the root's, 0; in each, boxes from left to right that do not overlap.
 *
 * Shape:  the boxes of row d are those from `rows[d]` up to but not including `rows[d + 1]`; `rows` has one more than there are rows.
 * Units:  `left` and `right` in weights of the profile (times its `step`: in its unit); `total` is where the root ends.
 */
export type Boxes = {
  rows: Uint32Array;
  left: Uint32Array;
  right: Uint32Array;
  /** Index of the calling context; in an inverted or merged graph, of one that stands for all alike. */
  node: Uint32Array;
  /** Index of the function. */
  frame: Uint32Array;
  total: number;
  /** Boxes narrower than this may stand for several; absent where each is exact. Lay out a range to see them. */
  finest?: number;
};
