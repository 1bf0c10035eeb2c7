import { median } from '../../../src/lab/stats/median.ts';
import { tableText } from '../../bench/table-text.ts';
import type { Difference } from '../figures.ts';
import type { Measured } from '../results-file.ts';
import { identical } from '../sources/identical.ts';
import type { Comparison } from './comparison.ts';
import { comparisons, ofGroup, ofRow, ofScenario, rowsOf } from './select.ts';
import { ofText, shareOf, shareText } from './share.ts';
import type { Share } from './share.ts';

/** Whether the ratio is off by more than this, in either direction: twice as fast is as wrong as twice as slow. */
export const offBy =
  (limit: number) =>
  ({ ratio }: Comparison) =>
    Math.abs(Math.log(ratio)) > Math.log(1 + limit);

const differs = (said: Difference | undefined) => (said === undefined ? undefined : said !== 'same');

/** Share of comparisons of identical code that the tool's own interval calls different. */
export const falselyDifferent = (all: readonly Comparison[]): Share =>
  shareOf(all, ({ byInterval }) => differs(byInterval));

/** Identical code under two names: how often each tool shows a difference, and calls it real. */
export function identicalTable(measured: readonly Measured[]): string {
  const all = ofGroup(measured, 'identical');
  const rows = rowsOf(all, { withTotals: true }).map((row) => {
    const own = ofRow(all, row);
    const compared = comparisons(own);
    return [
      row.title,
      String(compared.length),
      shareText(shareOf(compared, offBy(0.01))),
      shareText(shareOf(compared, offBy(0.05))),
      intervalText(compared),
      shareText(shareOf(compared, ({ byTest }) => differs(byTest))),
      `${(median(own.map(({ figures }) => figures.wallMs)) / 1_000).toFixed(1)} s`,
    ];
  });
  return tableText(['identical code', 'n', '> 1 %', '> 5 %', 'own interval', 'own test', 'wall'], rows);
}

/** The same by kind: how many were called different, by interval, else by quartiles. */
export function kindsTable(measured: readonly Measured[]): string {
  const all = ofGroup(measured, 'identical');
  const rows = rowsOf(all, { withTotals: true }).map((row) => [
    row.title,
    ...identical.map(({ id }) => ofText(said(comparisons(ofScenario(ofRow(all, row), id))))),
  ]);
  return tableText(['called different', ...identical.map(({ id }) => id)], rows);
}

const said = (all: readonly Comparison[]) =>
  shareOf(all, ({ byInterval, byQuartiles }) => differs(byInterval ?? byQuartiles));

function intervalText(all: readonly Comparison[]): string {
  const quartiles = shareOf(all, ({ byQuartiles }) => differs(byQuartiles));
  return quartiles.whole > 0 ? `none (quartiles ${shareText(quartiles)})` : shareText(falselyDifferent(all));
}
