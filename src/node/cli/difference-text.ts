import { basename } from 'node:path';
import { percentText } from '../../lab/model/quantity-text.ts';
import type { FunctionRounds } from '../../lab/profile/compare/function-rounds.ts';
import { mean } from '../../lab/stats/mean.ts';
import type { SeriesChange } from '../../lab/stats/series-changes.ts';
import { alignedRows } from '../../lab/config/aligned-rows.ts';

/** A function of two versions, what it took in each round of each, and how that changed. */
export type FunctionChange = FunctionRounds & SeriesChange;

/** How many of those that were not shown to differ are listed. */
const LISTED = 5;

/** Which functions changed, then the heaviest of the others, as lines for a terminal. */
export function differenceText(what: string, changes: readonly FunctionChange[]): string {
  const changed = changes.filter(({ isChanged }) => isChanged);
  const others = changes.filter(({ isChanged }) => !isChanged);
  const whole = changes.reduce((sum, { baseline }) => sum + mean(baseline), 0);
  const head = ['function', 'where', 'of the baseline', 'change', '95 % interval', 'verdict'];
  const rows = [...changed, ...others.slice(0, LISTED)].map((change) => rowOf(change, whole));
  const rest = others.length - LISTED;
  return [
    `${what}: ${changed.length} of ${changes.length} functions changed, by their own time in a call`,
    alignedRows([head, ...rows]),
    ...(rest > 0 ? [`and ${rest} more that were not shown to differ`] : []),
    '',
  ].join('\n');
}

function rowOf(change: FunctionChange, whole: number): string[] {
  const { name, file, line, baseline, interval, ratio, isChanged } = change;
  const before = mean(baseline);
  const place = `${basename(file)}${line > 0 ? `:${line}` : ''}`;
  return [
    name === '' ? '(anonymous)' : name,
    file === '' ? '' : place,
    percentText(before / whole),
    ...(ratio === undefined
      ? ['new', '']
      : [signed(ratio - 1), `${signed(interval.low / before)} to ${signed(interval.high / before)}`]),
    isChanged ? 'changed' : 'not shown to differ',
  ];
}

const signed = (share: number) => `${share < 0 ? '−' : '+'}${percentText(Math.abs(share))}`;
