import type { EpochMilliseconds } from '../model/units.ts';

/** Beyond it a `Date` has no text. */
const furthest: EpochMilliseconds = 8.64e15;

/** `2026-11-21 14:05 UTC`: the same wherever and whenever it is written. */
export function whenText(at: EpochMilliseconds): string {
  const time = isoText(at).slice(11, 16);
  return time === '' ? dayText(at) : `${dayText(at)} ${time} UTC`;
}

/** `2026-11-21`, in UTC. */
export const dayText = (at: EpochMilliseconds): string => isoText(at).slice(0, 10);

const isoText = (at: EpochMilliseconds): string =>
  Math.abs(at) <= furthest ? new Date(at).toISOString() : 'unknown';
