import { median } from '../../src/lab/stats/median.ts';
import type { StartTimes } from './start-times.ts';
import { tableText } from './table-text.ts';

/** Several starts of one kind. */
export type Starts = { name: string; times: readonly StartTimes[] };

/** Median and longest of each kind of start, and how many times as long the median takes as the limit. */
export function startTable(starts: readonly Starts[], bare: readonly number[]): string {
  const limit = median(bare);
  const rows = starts.map(({ name, times }) => [
    `${name} (${times.length})`,
    ...(['paint', 'run', 'editor'] as const).flatMap((what) => {
      const all = times.map((each) => each[what]);
      return [spread(all), `${(median(all) / limit).toFixed(1)} ×`];
    }),
  ]);
  return tableText(
    ['median / longest, ms', 'first paint', '', 'Run enabled', '', 'editor ready', ''],
    [...rows, [`bare page, the limit (${bare.length})`, spread(bare), '1.0 ×', '', '', '', '']],
  );
}

const spread = (all: readonly number[]) => `${median(all).toFixed(0)} / ${Math.max(...all).toFixed(0)}`;
