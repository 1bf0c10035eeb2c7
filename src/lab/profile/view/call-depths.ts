import type { CallNodes } from '../../model/profile.ts';

/** The deepest of all, in a loop of its own: there may be millions. */
export function deepestCall(depths: Uint32Array): number {
  let most = 0;
  for (let node = 0; node < depths.length; node += 1) if (depths[node] > most) most = depths[node];
  return most;
}

/** How many callers each calling context has; the root's are 0. Cost: O(n). */
export function callDepths({ parent }: CallNodes): Uint32Array {
  const depths = new Uint32Array(parent.length);
  for (let node = 1; node < parent.length; node += 1) depths[node] = depths[parent[node]] + 1;
  return depths;
}
