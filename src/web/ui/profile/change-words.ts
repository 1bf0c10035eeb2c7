import type { DifferenceUnit, FunctionDifference } from '../../../lab/model/profile-difference.ts';
import { durationText, percentText } from '../../../lab/model/quantity-text.ts';
import { directionOf } from './compared.ts';

/** `20.1 %` of the time, or `1.30 µs` of a call. */
export const ownText = (value: number, unit: DifferenceUnit): string =>
  unit === 'share' ? percentText(value) : durationText(value / 1_000);

/** `+12.3 %`: how much longer; what is on one side only is new or gone. */
export function changeText({ baseline, candidate, change }: FunctionDifference): string {
  if (change !== undefined) return signed(change);
  return candidate > 0 ? 'new' : baseline > 0 ? 'gone' : '–';
}

/** What is shown of a function: the words for the colours. */
export function changeVerdict(told: FunctionDifference): string {
  const direction = directionOf(told);
  if (direction === 0) return 'not shown to differ';
  return direction > 0 ? 'takes more' : 'takes less';
}

/** `+12.3 %` */
export const signed = (share: number): string =>
  share === 0 ? percentText(0) : `${share < 0 ? '−' : '+'}${percentText(Math.abs(share))}`;
