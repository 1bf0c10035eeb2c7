import { median } from '../../../src/lab/stats/median.ts';
import { tableText } from '../../bench/table-text.ts';
import type { Difference } from '../figures.ts';
import type { Measured } from '../results-file.ts';
import { changeText } from './change-text.ts';
import type { Comparison } from './comparison.ts';
import { comparisons, ofRow, ofScenario, rowsOf } from './select.ts';
import { shareOf, shareText } from './share.ts';
import type { Share } from './share.ts';

/** How often the tool's own interval says so; that of a tool without intervals, its quartiles. */
export const saidOfMore = (all: readonly Comparison[], what: Difference): Share =>
  shareOf(all, ({ byInterval, byQuartiles }) => isSaid(byInterval ?? byQuartiles, what));

/** A known difference: how often each tool finds it, misses it, or finds the opposite. */
export function moreWorkTable(measured: readonly Measured[], id: string, title: string): string {
  const all = ofScenario(measured, id);
  const rows = rowsOf(all, { withTotals: true }).map((row) => {
    const compared = comparisons(ofRow(all, row));
    return [
      row.title,
      String(compared.length),
      shareText(saidOfMore(compared, 'slower')),
      shareText(saidOfMore(compared, 'faster')),
      shareText(shareOf(compared, ({ byTest }) => isSaid(byTest, 'slower'))),
      shareText(shareOf(compared, ({ byTest }) => isSaid(byTest, 'faster'))),
      shareText(shareOf(compared, ({ ratio }) => ratio > 1)),
      compared.length > 0 ? changeText(median(compared.map(({ ratio }) => ratio))) : '–',
    ];
  });
  return tableText([title, 'n', 'slower', 'faster', 'test: slower', 'faster', 'ratio > 1', 'median'], rows);
}

const isSaid = (said: Difference | undefined, what: Difference) =>
  said === undefined ? undefined : said === what;
