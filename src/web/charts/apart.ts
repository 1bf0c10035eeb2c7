import type { CssPixels } from '../../lab/model/units.ts';

/**
 * Centres of labels moved as little as it takes for all to stand `gap` apart between two ends.
 *
 * Shape: wanted centres in any order → centres in the same order. More labels than there is room for
 *        stand closer than `gap`, evenly.
 */
export function apart(
  wanted: readonly CssPixels[],
  gap: CssPixels,
  { from, to }: { from: CssPixels; to: CssPixels },
): CssPixels[] {
  if (wanted.length === 0) return [];
  const step = Math.min(gap, (to - from) / Math.max(1, wanted.length - 1));
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const placed = order.map((i) => Math.min(to, Math.max(from, wanted[i])));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i], placed[i - 1] + step);
  const last = placed.length - 1;
  placed[last] = Math.min(placed[last], to);
  for (let i = last - 1; i >= 0; i--) placed[i] = Math.min(placed[i], placed[i + 1] - step);
  const centres = [...wanted];
  order.forEach((i, rank) => (centres[i] = placed[rank]));
  return centres;
}
