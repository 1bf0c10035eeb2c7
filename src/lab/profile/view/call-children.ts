import type { CallNodes } from '../../model/profile.ts';

/** The first child and the next sibling of each calling context; 0, which is nobody's child, for none. */
export type CallChildren = { first: Uint32Array; next: Uint32Array };

/** Siblings keep the order of the nodes. Cost: O(n). */
export function callChildren({ parent }: CallNodes): CallChildren {
  const first = new Uint32Array(parent.length);
  const next = new Uint32Array(parent.length);
  for (let node = parent.length - 1; node > 0; node -= 1) {
    next[node] = first[parent[node]];
    first[parent[node]] = node;
  }
  return { first, next };
}
