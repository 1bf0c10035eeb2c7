import type { WeightUnit } from '../../../lab/model/profile.ts';
import { bytesText, countText, durationText, percentText } from '../../../lab/model/quantity-text.ts';

/** What a weight of a profile stands for. */
export type Weighing = { unit: WeightUnit; step: number };

/** A weight as a person reads it: a duration, an amount of memory, a count. */
export function weightText(weight: number, { unit, step }: Weighing): string {
  const amount = weight * step;
  if (unit === 'microseconds') return durationText(amount / 1000);
  return unit === 'bytes' ? bytesText(amount) : countText(amount);
}

/** `12.3 %` of a whole; of nothing, nothing. */
export const shareText = (weight: number, whole: number): string =>
  percentText(whole > 0 ? weight / whole : 0);
