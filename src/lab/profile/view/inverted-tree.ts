import { wholeColumn } from '../../model/column.ts';
import type { CallNodes } from '../../model/profile.ts';

/** A tree with the weight of each of its contexts, callees included, and which context of the profile each stands for. */
export type WeightedTree = { nodes: CallNodes; total: Uint32Array; origin: Uint32Array };

/** Stacks to be looked at from within: where each begins, which is never the root, and its weight; and the weight of all. */
export type InnerEnds = { node: Uint32Array; weight: Uint32Array; whole: number };

/** What weighs less than one part in so many is not looked at further. */
const told = 2 ** 14;
/** So many steps up from callee to caller take about half a second. */
const mostSteps = 2 ** 24;

/**
 * The tree that leads from functions to their callers. The first context stands for all stacks; a stack's root is left out.
 * What weighs less than one part in 16,384 is not looked at further, as no screen shows it: a focus does.
 *
 * Cost: O(stacks × depth), at most 2^24 steps of 20 ns: rows deeper than those are left out.
 */
export function invertedTree(nodes: CallNodes, ends: InnerEnds, rootFrame: number): WeightedTree {
  const grown = createGrown(nodes);
  grown.add(0, rootFrame, 0);
  const totals = wholeColumn();
  totals.push(ends.whole);
  let row: Row = { ...ends, first: 0, ends: Uint32Array.of(ends.node.length) };
  for (let steps = 0; row.node.length > 0 && steps < mostSteps; steps += row.node.length) {
    const grouped = grown.grow(row);
    totals.append(grouped.totals);
    row = callerRow(nodes, row, grouped, ends.whole / told);
  }
  return { ...grown.all(), total: totals.view().slice() };
}

/** Stacks on their way up, those of one context of the new tree next to each other: the first's end at `ends[0]`. */
type Row = { node: Uint32Array; weight: Uint32Array; first: number; ends: Uint32Array };

/** The contexts that the stacks of a row come to: of each stack, and the weight of each. */
type Grouped = { first: number; group: Uint32Array; totals: Uint32Array<ArrayBuffer> };

function createGrown({ frame: frames }: CallNodes) {
  const columns = { parent: wholeColumn(), frame: wholeColumn(), origin: wholeColumn() };
  const add = (parent: number, frame: number, origin: number): number => {
    columns.parent.push(parent);
    columns.frame.push(frame);
    columns.origin.push(origin);
    return columns.parent.count() - 1;
  };
  const frameCount = 1 + frames.reduce((most, frame) => Math.max(most, frame), 0);
  /** For each function, the last context it was met under, from 1, and what it is there. */
  const under = new Uint32Array(frameCount);
  const met = new Uint32Array(frameCount);
  return {
    add,
    grow({ node, weight, first: firstParent, ends }: Row): Grouped {
      const first = columns.parent.count();
      const group = new Uint32Array(node.length);
      const totals = new Uint32Array(node.length);
      let parent = firstParent;
      for (let stack = 0; stack < node.length; stack += 1) {
        while (ends[parent - firstParent] <= stack) parent += 1;
        const frame = frames[node[stack]];
        if (under[frame] !== parent + 1) {
          under[frame] = parent + 1;
          met[frame] = add(parent, frame, node[stack]);
        }
        group[stack] = met[frame] - first;
        totals[group[stack]] += weight[stack];
      }
      return { first, group, totals: totals.slice(0, columns.parent.count() - first) };
    },
    all: () => ({
      nodes: { parent: columns.parent.view().slice(), frame: columns.frame.view().slice() },
      origin: columns.origin.view().slice(),
    }),
  };
}

/** The callers of a row; those of too little weight, and those at the root, go no further. */
function callerRow({ parent }: CallNodes, row: Row, { first, group, totals }: Grouped, least: number): Row {
  const starts = new Uint32Array(totals.length + 1);
  const goesOn = (stack: number): boolean => parent[row.node[stack]] > 0 && totals[group[stack]] >= least;
  for (let stack = 0; stack < group.length; stack += 1) if (goesOn(stack)) starts[group[stack] + 1] += 1;
  for (let index = 1; index < starts.length; index += 1) starts[index] += starts[index - 1];
  const count = starts[totals.length];
  const [node, weight] = [new Uint32Array(count), new Uint32Array(count)];
  for (let stack = 0; stack < group.length; stack += 1) {
    if (!goesOn(stack)) continue;
    const place = starts[group[stack]];
    starts[group[stack]] += 1;
    node[place] = parent[row.node[stack]];
    weight[place] = row.weight[stack];
  }
  // Each start has moved to where its group ends.
  return { node, weight, first, ends: starts.subarray(0, totals.length) };
}
