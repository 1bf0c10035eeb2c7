import { basename } from 'node:path';
import type { FunctionDifference, ProfileDifference } from '../../lab/model/profile-difference.ts';
import { percentText } from '../../lab/model/quantity-text.ts';
import { alignedRows } from '../../lab/config/aligned-rows.ts';

/** How many of those that were not shown to differ are listed. */
const LISTED = 5;

/** Which functions changed, then the heaviest of the others, as lines for a terminal. */
export function differenceText({ title, functions }: ProfileDifference): string {
  const changed = functions.filter(({ isChanged }) => isChanged);
  const others = functions.filter(({ isChanged }) => !isChanged);
  const whole = functions.reduce((sum, { baseline }) => sum + baseline, 0);
  const head = ['function', 'where', 'of the baseline', 'change', '95 % interval', 'verdict'];
  const rows = [...changed, ...others.slice(0, LISTED)].map((change) => rowOf(change, whole));
  const rest = others.length - LISTED;
  return [
    `${title}: ${changed.length} of ${functions.length} functions changed, by their own time in a call`,
    alignedRows([head, ...rows]),
    ...(rest > 0 ? [`and ${rest} more that were not shown to differ`] : []),
    '',
  ].join('\n');
}

function rowOf(one: FunctionDifference, whole: number): string[] {
  const { name, file, line, baseline, change, interval, isChanged } = one;
  const place = `${basename(file)}${line > 0 ? `:${line}` : ''}`;
  return [
    name === '' ? '(anonymous)' : name,
    file === '' ? '' : place,
    percentText(baseline / whole),
    change === undefined ? newOrNot(one) : signed(change),
    interval ? `${signed(interval.low)} to ${signed(interval.high)}` : '',
    isChanged ? 'changed' : 'not shown to differ',
  ];
}

/** Of a function of which the baseline was hardly seen to take anything. */
const newOrNot = ({ baseline }: FunctionDifference) => (baseline === 0 ? 'new' : '');

const signed = (share: number) => `${share < 0 ? '−' : '+'}${percentText(Math.abs(share))}`;
