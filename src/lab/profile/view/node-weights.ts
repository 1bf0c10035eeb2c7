import type { Seen } from './seen.ts';
import { unseen } from './remade-tree.ts';

export type NodeWeights = {
  /** Spent in the innermost function itself. */
  self: Uint32Array;
  /** With all it called. The root's is the weight of all that is seen. */
  total: Uint32Array;
};

/** Of columns that nobody changes any more. */
const known = new WeakMap<Uint32Array, NodeWeights>();

/** Weights by calling context. Cost: O(nodes + samples); nothing when the same columns come again. */
export function nodeWeights(seen: Seen): NodeWeights {
  const weights = known.get(seen.samples.node) ?? weighed(seen);
  known.set(seen.samples.node, weights);
  return weights;
}

function weighed({ nodes, samples }: Seen): NodeWeights {
  const self = new Uint32Array(nodes.parent.length);
  const { node, weight } = samples;
  for (let index = 0; index < node.length; index += 1)
    if (node[index] !== unseen) self[node[index]] += weight[index];
  const total = self.slice();
  for (let index = total.length - 1; index > 0; index -= 1) total[nodes.parent[index]] += total[index];
  return { self, total };
}
