import type { Milliseconds } from '../../lab/model/units.ts';
import type { Pyramid } from './pyramid.ts';
import type { Segment } from './segment.ts';

/**
 * How many measured samples are slower than a limit. Asked every frame with a limit that rests, so
 * what was counted is kept. Cost: O(samples that are new and slower); all of the slower ones for a new limit.
 */
export function createMeasuredAbove(segments: readonly Segment[], countAbove: Pyramid['countAbove']) {
  let counted = { limit: Number.NaN, to: 0, count: 0 };

  return (limit: Milliseconds): number => {
    if (limit !== counted.limit) counted = { limit, to: 0, count: 0 };
    for (const { from, to, phase } of segments) {
      if (to <= counted.to) continue;
      if (phase === 'measured') counted.count += countAbove(limit, Math.max(from, counted.to), to);
      counted.to = to;
    }
    return counted.count;
  };
}
