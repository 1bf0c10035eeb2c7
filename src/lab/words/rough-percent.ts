import type { Ratio } from '../model/units.ts';
import { fixed } from './fixed.ts';

/** `2.7 %`, `18 %`: a share that is not known to more digits. */
export const roughPercent = (share: Ratio): string =>
  `${fixed(100 * share, 100 * share < 9.95 ? 1 : 0)}\u00a0%`;
