import type { Boxes } from '../../model/boxes.ts';
import type { Profile } from '../../model/profile.ts';
import type { ViewFilter, ViewRequest } from '../../model/profile-view.ts';
import { focusedTree } from './focused-tree.ts';
import { heavyBoxes } from './heavy-boxes.ts';
import { invertedTree, type InnerEnds, type WeightedTree } from './inverted-tree.ts';
import { nodeWeights } from './node-weights.ts';
import { outermostOf, within } from './outermost-of.ts';
import { seen, through, type Seen } from './seen.ts';
import { timeBoxes } from './time-boxes.ts';

/**
 * A profile laid out.
 *
 * Shape:  of a sandwich, row 0 is the function in its middle; the rows are its callers, or what it called.
 * Units:  with a range, `left` and `right` count from where it begins.
 */
export function boxesOf(profile: Profile, view: Omit<ViewRequest, 'profile'>): Boxes {
  const all = seen(profile, view);
  const frame = view.frame ?? 0;
  switch (view.order) {
    case 'time':
      return timeBoxes(all, view.least);
    case 'left-heavy':
      return heavyBoxes(all.nodes, nodeWeights(all).total, all.origin);
    case 'inverted':
      return innerBoxes(invertedTree(all.nodes, selfEnds(all), 0), all);
    case 'sandwich-callers':
      return innerBoxes(invertedTree(all.nodes, callerEnds(all, frame), frame), all);
    case 'sandwich-callees':
      return calleeBoxes(all, frame);
  }
}

function innerBoxes({ nodes, total, origin }: WeightedTree, { origin: before }: Seen): Boxes {
  return heavyBoxes(nodes, total, before ? origin.map((node) => before[node]) : origin);
}

/** Every context in which some weight was spent, but for the root. */
function selfEnds(all: Seen): InnerEnds {
  const { self, total } = nodeWeights(all);
  const node = self.map((_, index) => index).filter((index) => index > 0 && self[index] > 0);
  return { node, weight: node.map((index) => self[index]), whole: total[0] };
}

/** The callers of a function, with the weight of its outermost calls. */
function callerEnds(all: Seen, frame: number): InnerEnds {
  const { parent } = all.nodes;
  const { total } = nodeWeights(all);
  const places = outermostOf(all.nodes, (one) => one === frame);
  const calls = total.map((_, index) => index).filter((index) => places[index] === within.outermost);
  const called = calls.filter((call) => parent[call] > 0);
  return {
    node: called.map((call) => parent[call]),
    weight: called.map((call) => total[call]),
    whole: calls.reduce((sum, call) => sum + total[call], 0),
  };
}

function calleeBoxes(all: Seen, frame: number): Boxes {
  const focused = through(all, focusedTree(all.nodes, frame));
  const boxes = heavyBoxes(focused.nodes, nodeWeights(focused).total, focused.origin);
  return boxes.rows.length > 2 ? withoutRoot(boxes) : { ...boxes, frame: Uint32Array.of(frame) };
}

const withoutRoot = ({ rows, left, right, node, frame, total }: Boxes): Boxes => ({
  rows: rows.subarray(1).map((row) => row - 1),
  left: left.slice(1),
  right: right.slice(1),
  node: node.slice(1),
  frame: frame.slice(1),
  total,
});

/** Nothing left out. */
export const wholeView: ViewFilter = { merged: [], dropped: [], collapse: false, mine: false };
