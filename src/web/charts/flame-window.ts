import type { CssPixels } from '../../lab/model/units.ts';

/** The part of a flame graph that is seen: from and to which weight. */
export type FlameWindow = { from: number; to: number };

/** The height of a row, the hair below it included. */
export const flameRow: CssPixels = 18;

/** So few weights are seen at most; less could not be told apart. */
const least = 2;

/** The same window moved, and narrowed where it must be, so that nothing beyond the ends is seen. */
export function windowWithin({ from, to }: FlameWindow, total: number): FlameWindow {
  const span = Math.min(total, Math.max(Math.min(least, total), to - from));
  const start = Math.min(total - span, Math.max(0, from));
  return { from: start, to: start + span };
}

/** `factor` below 1 shows less, larger; what is at `at`, a share of the window, stays where it is. */
export function zoomed({ from, to }: FlameWindow, factor: number, at: number, total: number): FlameWindow {
  const span = Math.min(total, Math.max(Math.min(least, total), (to - from) * factor));
  const fixed = from + (to - from) * at;
  return windowWithin({ from: fixed - span * at, to: fixed + span * (1 - at) }, total);
}

/** Moved by a share of its own width. */
export function panned({ from, to }: FlameWindow, share: number, total: number): FlameWindow {
  const by = (to - from) * share;
  return windowWithin({ from: from + by, to: to + by }, total);
}
