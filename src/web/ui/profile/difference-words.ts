import type { FunctionDifference, ProfileDifference } from '../../../lab/model/profile-difference.ts';
import { counted } from '../../../lab/words/counted.ts';
import { signed } from './change-words.ts';
import { directionOf } from './compared.ts';

/** `+3.20 % to +21.4 %` */
export const changeRange = ({ interval }: FunctionDifference): string =>
  interval ? `${signed(interval.low)} to ${signed(interval.high)}` : '–';

/** What was compared, and how much of it changed. */
export function differenceHeadline({ functions }: ProfileDifference): string {
  const changed = functions.filter(({ isChanged }) => isChanged);
  if (functions.length === 0) return 'No function takes enough of either to be compared.';
  if (changed.length === 0)
    return `Of ${counted(functions.length, 'function')} none is shown to have changed.`;
  const more = changed.filter((each) => directionOf(each) > 0).length;
  const parts = [part(more, 'more'), part(changed.length - more, 'less')].filter((each) => each !== '');
  return `${changed.length} of ${counted(functions.length, 'function')} changed: ${parts.join(', ')}.`;
}

const part = (count: number, what: string) =>
  count === 0 ? '' : `${count} ${count === 1 ? 'takes' : 'take'} ${what}`;

/** What the rounds are, and what that says nothing of. */
export function evidenceText({ rounds, count, unit, level }: ProfileDifference): string {
  const test = `(Welch’s test of its own time, Benjamini–Hochberg over all functions, ${Math.round(100 * (1 - level))}\u00a0%)`;
  if (rounds === 'workers')
    return `Evidence between workers: in ${counted(count, 'worker')} both versions took turns, and a function is coloured where the rounds differ ${test}.`;
  if (count === 0)
    return 'No evidence: a recording without order of time, or with few samples, cannot be cut into rounds. Nothing is coloured, and what differs may be chance.';
  const parts =
    unit === 'share' ? ' These are parts of a whole: where one function takes more, others take less.' : '';
  return `Within-recording evidence only: each recording was cut into ${count} slices of equal time, and a function is coloured where the slices of the two differ ${test}. Slices of one recording are correlated, and differences between starts are not covered: of pairs of starts of one unchanged parser in Node, every second had a coloured function, as V8 does not inline alike each time.${parts}`;
}
