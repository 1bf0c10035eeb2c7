import type { CallNodes } from '../../model/profile.ts';
import { outermostOf, within } from './outermost-of.ts';
import { nowhere, remadeTree, unseen, type RemadeTree } from './remade-tree.ts';

/** Only stacks through one function, from its outermost call inwards; that call stands under the root. */
export function focusedTree(nodes: CallNodes, focus: number): RemadeTree {
  const places = outermostOf(nodes, (frame) => frame === focus);
  const tree = remadeTree(nodes, (node, place) => {
    if (places[node] === within.outside) return nowhere;
    return places[node] === within.outermost ? 0 : place[nodes.parent[node]];
  });
  tree.place[0] = unseen;
  return tree;
}
