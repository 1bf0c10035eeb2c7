import { bytesText, countText, durationText } from '../../model/quantity-text.ts';
import type { Profile } from '../../model/profile.ts';

/** A weight of a profile for people: `12.3 ms`, `1.50 MB`, `1,234`. */
export function weightText({ unit, step }: Pick<Profile, 'unit' | 'step'>, weight: number): string {
  const amount = weight * step;
  if (unit === 'microseconds') return durationText(amount / 1e3);
  return unit === 'bytes' ? bytesText(amount) : countText(amount);
}
