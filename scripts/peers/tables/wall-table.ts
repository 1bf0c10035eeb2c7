import { median } from '../../../src/lab/stats/median.ts';
import { tableText } from '../../bench/table-text.ts';
import type { Measured } from '../results-file.ts';
import type { Group } from '../sources/scenario.ts';
import { ofGroup, ofRow, rowsOf } from './select.ts';

const groups: readonly Group[] = ['identical', 'more', 'spread', 'floor', 'traps'];

/** How long each tool takes for a cell, from handing it the work to having its figures. */
export function wallTable(measured: readonly Measured[]): string {
  const rows = rowsOf(measured).map((row) => [
    row.title,
    ...groups.map((group) => wallText(ofGroup(ofRow(measured, row), group))),
  ]);
  return tableText(['wall time of a cell, median', ...groups], rows);
}

const wallText = (measured: readonly Measured[]) =>
  measured.length === 0
    ? '–'
    : `${(median(measured.map(({ figures }) => figures.wallMs)) / 1_000).toFixed(1)} s`;
