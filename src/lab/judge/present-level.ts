import type { Milliseconds } from '../model/units.ts';
import { eDivisive } from '../stats/e-divisive.ts';

/** Runs of one level from which their spread may be learnt. */
export const ENOUGH_RUNS = 4;

/** The figures of earlier runs, oldest first, since the last change of their level. Source: `eDivisive`. */
export function presentLevel(figures: readonly Milliseconds[]): Milliseconds[] {
  const positive = figures.filter((figure) => figure > 0);
  return positive.slice(eDivisive(positive).at(-1)?.index ?? 0);
}
