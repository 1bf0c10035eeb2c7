import type { CallNodes } from '../../model/profile.ts';

/** How many callers each calling context has; the root's are 0. Cost: O(n). */
export function callDepths({ parent }: CallNodes): Uint32Array {
  const depths = new Uint32Array(parent.length);
  for (let node = 1; node < parent.length; node += 1) depths[node] = depths[parent[node]] + 1;
  return depths;
}
