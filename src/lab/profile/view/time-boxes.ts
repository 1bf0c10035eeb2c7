import type { Boxes } from '../../model/boxes.ts';
import { callDepths, deepestCall } from './call-depths.ts';
import { coarseSamples } from './coarse-samples.ts';
import { unseen } from './remade-tree.ts';
import type { Seen } from './seen.ts';
import { valuesAt } from './values-at.ts';

/** More boxes than there are pixels to show them in: 16 MB. */
const mostBoxes = 2 ** 20;

/**
 * Stacks laid out in order of time: a call lasts as long as it is seen in samples next to each other. Where a stack is
 * left out, nothing stands. Of more than a million boxes, neighbours narrower than `finest` become one: a range shows them.
 *
 * Cost: O(boxes): 20 ns each.
 */
export function timeBoxes(seen: Seen, least = 0): Boxes {
  const depths = callDepths(seen.nodes);
  const total = seen.samples.weight.reduce((sum, weight) => sum + weight, 0);
  for (let finest = least; ;) {
    const samples = finest > 0 ? coarseSamples(seen.samples, finest) : seen.samples;
    const { counts, walked } = rowCounts({ ...seen, samples }, depths);
    if (walked === samples.node.length)
      return { ...laidOut({ ...seen, samples }, depths, counts), total, ...(finest > 0 && { finest }) };
    finest = Math.max(1, 2 * finest, (1.25 * total) / walked);
  }
}

/** How many boxes are in each row, of so many samples as there is room for. */
function rowCounts(seen: Seen, depths: Uint32Array): { counts: Uint32Array; walked: number } {
  const counts = new Uint32Array(1 + deepestCall(depths));
  let boxes = 0;
  const walked = walkStacks(seen, depths, {
    opened: (depth) => {
      counts[depth] += 1;
      boxes += 1;
    },
    closed: () => undefined,
    goesOn: () => boxes <= mostBoxes,
  });
  return { counts, walked };
}

function laidOut(seen: Seen, depths: Uint32Array, counts: Uint32Array): Omit<Boxes, 'total'> {
  const used = counts.findLastIndex((count) => count > 0) + 1;
  const rows = new Uint32Array(used + 1);
  for (let row = 0; row < used; row += 1) rows[row + 1] = rows[row] + counts[row];
  const count = rows[used];
  const [left, right, node] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  const next = rows.slice();
  walkStacks(seen, depths, {
    opened: (depth, context, at) => {
      left[next[depth]] = at;
      node[next[depth]] = context;
    },
    closed: (depth, at) => {
      right[next[depth]] = at;
      next[depth] += 1;
    },
    goesOn: () => true,
  });
  const { nodes, origin } = seen;
  return {
    rows,
    left,
    right,
    node: origin ? valuesAt(origin, node) : node,
    frame: valuesAt(nodes.frame, node),
  };
}

type Visitor = {
  opened: (depth: number, node: number, at: number) => void;
  closed: (depth: number, at: number) => void;
  goesOn: () => boolean;
};

/** Tells where calls begin and end. The answer is how many samples it came past before it was told to stop. */
function walkStacks({ nodes: { parent }, samples }: Seen, depths: Uint32Array, to: Visitor): number {
  /** The context under way at each depth. */
  const path = new Uint32Array(1 + deepestCall(depths));
  let [top, at, index] = [-1, 0, 0];
  for (; index < samples.node.length && to.goesOn(); index += 1) {
    const node = samples.node[index];
    const deepest = node === unseen ? -1 : depths[node];
    let common = deepest;
    for (let context = node; common >= 0 && (common > top || path[common] !== context); common -= 1) {
      // Calls deeper than the common ones end below; their places are free already.
      path[common] = context;
      context = parent[context];
    }
    for (let depth = top; depth > common; depth -= 1) to.closed(depth, at);
    for (let depth = common + 1; depth <= deepest; depth += 1) to.opened(depth, path[depth], at);
    top = deepest;
    at += samples.weight[index];
  }
  for (let depth = top; depth >= 0; depth -= 1) to.closed(depth, at);
  return index;
}
