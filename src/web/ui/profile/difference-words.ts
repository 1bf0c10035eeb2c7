import type {
  DifferenceUnit,
  FunctionDifference,
  ProfileDifference,
} from '../../../lab/model/profile-difference.ts';
import { durationText, percentText } from '../../../lab/model/quantity-text.ts';
import { counted } from '../../../lab/words/counted.ts';
import { directionOf } from './compared.ts';

/** `20.1 %` of the time, or `1.30 µs` of a call. */
export const ownText = (value: number, unit: DifferenceUnit): string =>
  unit === 'share' ? percentText(value) : durationText(value / 1_000);

/** `+12.3 %`: how much longer; what is on one side only is new or gone. */
export function changeText({ baseline, candidate, change }: FunctionDifference): string {
  if (change !== undefined) return signed(change);
  return candidate > 0 ? 'new' : baseline > 0 ? 'gone' : '–';
}

/** `+3.20 % to +21.4 %` */
export const changeRange = ({ interval }: FunctionDifference): string =>
  interval ? `${signed(interval.low)} to ${signed(interval.high)}` : '–';

export const signed = (share: number): string => `${share < 0 ? '−' : '+'}${percentText(Math.abs(share))}`;

/** What is shown of a function: the words for the colours. */
export function changeVerdict(told: FunctionDifference): string {
  const direction = directionOf(told);
  if (direction === 0) return 'not shown to differ';
  return direction > 0 ? 'takes more' : 'takes less';
}

/** What was compared, and how much of it changed. */
export function differenceHeadline({ functions }: ProfileDifference): string {
  const changed = functions.filter(({ isChanged }) => isChanged);
  if (functions.length === 0) return 'No function takes enough of either to be compared.';
  if (changed.length === 0)
    return `None of ${counted(functions.length, 'function')} is shown to have changed.`;
  const more = changed.filter((each) => directionOf(each) > 0).length;
  const parts = [
    ...(more > 0 ? [`${more} take more`] : []),
    ...(changed.length > more ? [`${changed.length - more} take less`] : []),
  ];
  return `${changed.length} of ${counted(functions.length, 'function')} changed: ${parts.join(', ')}.`;
}

/** What the rounds are, and what that says nothing of. */
export function evidenceText({ rounds, count, unit, level }: ProfileDifference): string {
  const sure = `by Welch's test of its own time, all functions together wrong in at most ${percentText(1 - level)} of comparisons`;
  if (rounds === 'workers')
    return `Evidence between workers: ${counted(count, 'worker')}, in each of which both versions took turns. A function is coloured where they differ ${sure}.`;
  if (count === 0)
    return 'No evidence: a recording with no order of time, or with few samples, cannot be cut into rounds. Nothing is coloured, and what differs may be chance.';
  const parts =
    unit === 'share'
      ? ' Parts of a whole: where one function takes more, the others take a smaller part.'
      : '';
  return `Within-recording evidence only: each recording was cut into ${count} slices of equal time, and a function is coloured where the slices of one differ from those of the other ${sure}, if slices were independent. Slices of one recording are correlated, and how two starts of the same program differ is not covered: a coloured function may be that.${parts}`;
}
