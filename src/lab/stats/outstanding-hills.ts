import type { Hill } from './hills-of.ts';
import { joinedHills } from './joined-hills.ts';

/**
 * Hills with those joined that do not stand out: where the root of a foot is nearer than the drop to the root of
 * the lower top beside it, the two hills are one. The nearest are joined first.
 *
 * Shape:  hills, ascending → fewer or as many, the feet between them the lowest there are.
 * Source: persistence (Edelsbrunner, Letscher & Zomorodian 2002), of roots, since the error of the root of a
 *         density is one everywhere.
 * Cost:   O(hills²), after those too low ever to stand out have gone in O(hills).
 */
export function outstandingHills(hills: readonly Hill[], drop: number): Hill[] {
  let left = highHills(hills, drop ** 2);
  for (;;) {
    const drops = left.slice(1).map((hill, i) => {
      const lower = Math.min(left[i].top.height, hill.top.height);
      return Math.sqrt(lower) - Math.sqrt(hill.foot.height);
    });
    const nearest = drops.reduce((best, value, i) => (value < drops[best] ? i : best), 0);
    if (drops.length === 0 || drops[nearest] >= drop) return left;
    left = joinedHills(left, nearest);
  }
}

/** Those as high as the bound, or the highest of all; each stands on the lowest foot since the one before. */
function highHills(hills: readonly Hill[], bound: number): Hill[] {
  const highest = hills.reduce((most, { top }) => Math.max(most, top.height), 0);
  const high: Hill[] = [];
  let foot = { place: Infinity, height: Infinity };
  for (const hill of hills) {
    if (hill.foot.height < foot.height) foot = hill.foot;
    if (hill.top.height < Math.min(bound, highest)) continue;
    high.push({ top: hill.top, foot: high.length === 0 ? hills[0].foot : foot });
    foot = { place: Infinity, height: Infinity };
  }
  return high;
}
