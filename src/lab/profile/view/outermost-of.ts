import type { CallNodes } from '../../model/profile.ts';

/** For each calling context: whether it is within a call of some function, and whether it is the outermost such call. */
export const within = { outside: 0, outermost: 1, inside: 2 } as const;

/** Which contexts stand within functions of a kind; counting the outermost alone counts no stack twice. Cost: O(n). */
export function outermostOf({ parent, frame }: CallNodes, isOne: (frame: number) => boolean): Uint8Array {
  const places = new Uint8Array(parent.length);
  for (let node = 0; node < parent.length; node += 1) {
    const isWithin = node > 0 && places[parent[node]] !== within.outside;
    if (isWithin) places[node] = within.inside;
    else if (isOne(frame[node])) places[node] = within.outermost;
  }
  return places;
}
