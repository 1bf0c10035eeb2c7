import type { Hill } from './hills-of.ts';

/** Hills with one and its successor as one: the higher top of the two, and the foot of the first. Cost: O(hills). */
export function joinedHills(hills: readonly Hill[], first: number): Hill[] {
  const [a, b] = [hills[first], hills[first + 1]];
  return hills.toSpliced(first, 2, { top: a.top.height >= b.top.height ? a.top : b.top, foot: a.foot });
}
