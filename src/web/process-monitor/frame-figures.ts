import { quantile } from '../../lab/stats/quantile.ts';
import type { Milliseconds } from '../../lab/model/units.ts';

/** `refresh` is the screen's usual time between frames; `dropped` counts the refreshes that brought no new frame. */
export type FrameFigures = { drawn: number; dropped: number; refresh: Milliseconds };

/**
 * Frames drawn and dropped, from the times between them. A gap of about k refreshes dropped k − 1.
 * Undefined before ten gaps: too few to know the refresh from.
 */
export function frameFigures(gaps: Float64Array): FrameFigures | undefined {
  if (gaps.length < 10) return undefined;
  const refresh = quantile(gaps.toSorted(), 0.5);
  if (refresh <= 0) return undefined;
  let dropped = 0;
  for (const gap of gaps) dropped += Math.max(0, Math.round(gap / refresh) - 1);
  return { drawn: gaps.length, dropped, refresh };
}
