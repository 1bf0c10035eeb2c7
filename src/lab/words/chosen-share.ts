import type { Ratio } from '../model/units.ts';

/** `2 %` of 0.02: a share that somebody chose, such as a margin or a level. */
export const chosenShare = (share: Ratio): string => `${Number((100 * share).toPrecision(3))}\u00a0%`;
