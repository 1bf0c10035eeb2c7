import type { Phase } from '../../lab/model/run.ts';
import type { CssPixels, Milliseconds } from '../../lab/model/units.ts';
import type { Samples } from './samples.ts';

export type PointedSample = { index: number; duration: Milliseconds; replicate: number; phase: Phase };

/**
 * The sample a pointer at `px` means: of those sharing its pixel column the slowest, for that is
 * the one that stands out. `indexAt` takes CSS pixels to a sample index: `traceLayout(…).x.invert`.
 * Undefined left or right of the samples. Cost: O(samples in the column).
 */
export function nearestSample(
  samples: Samples,
  indexAt: (px: CssPixels) => number,
  px: CssPixels,
): PointedSample | undefined {
  const from = Math.floor(indexAt(px));
  if (from < 0 || from >= samples.count) return undefined;
  const to = Math.min(samples.count, Math.max(from + 1, Math.floor(indexAt(px + 1))));
  let index = from;
  for (let i = from; i < to; i++) if (samples.durations[i] > samples.durations[index]) index = i;
  const segment = samples.segments.find((each) => index < each.to);
  return {
    index,
    duration: samples.durations[index],
    replicate: segment?.replicate ?? 0,
    phase: segment?.phase ?? 'measured',
  };
}
