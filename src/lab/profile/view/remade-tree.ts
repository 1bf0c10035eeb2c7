import type { CallNodes } from '../../model/profile.ts';
import { createPairTable } from '../pair-table.ts';

/** Stands for a stack that is left out. */
export const unseen = 2 ** 32 - 1;

/** A tree made of another: which of the other's contexts each of its own was, and where each of the other's went. */
export type RemadeTree = { nodes: CallNodes; origin: Uint32Array; place: Uint32Array };

/** The caller of a context in the new tree; or `nowhere`, or `into` another. */
export type Fate = (node: number, place: Uint32Array) => number;
export const nowhere = -1;
/** Its weight becomes that of a context of the new tree. */
export const into = (target: number): number => (target === unseen ? nowhere : -2 - target);

/** The tree in which each context goes where `fateOf` says; equal functions of one caller become one. Cost: O(n). */
export function remadeTree(nodes: CallNodes, fateOf: Fate): RemadeTree {
  const table = createPairTable();
  const count = nodes.parent.length;
  const place = new Uint32Array(count);
  const origin = new Uint32Array(count);
  table.of(unseen, 0);
  for (let node = 1; node < count; node += 1) {
    const fate = fateOf(node, place);
    if (fate < 0) place[node] = fate === nowhere ? unseen : -2 - fate;
    else {
      const known = table.count();
      place[node] = table.of(fate, nodes.frame[node]);
      if (table.count() > known) origin[known] = node;
    }
  }
  const parent = table.firsts();
  parent[0] = 0;
  return { nodes: { parent, frame: table.seconds() }, origin: origin.slice(0, table.count()), place };
}
