import { durationText } from '../../../src/lab/model/quantity-text.ts';
import { median } from '../../../src/lab/stats/median.ts';
import { tableText } from '../../bench/table-text.ts';
import type { Measured } from '../results-file.ts';
import { ofGroup, ofRow, ofScenario, rowsOf } from './select.ts';
import { ofText, shareOf } from './share.ts';
import type { Share } from './share.ts';

/** How often an empty function is said to be no different from an empty call. */
export const saidToBeEmpty = (measured: readonly Measured[]): Share =>
  shareOf(ofScenario(measured, 'no-op'), ({ figures }) => figures.cases[0].isEmpty ?? false);

/** What each tool shows for a function that does nothing, and for a wait for what is there already. */
export function floorTable(measured: readonly Measured[]): string {
  const all = ofGroup(measured, 'floor');
  const rows = rowsOf(all).map((row) => {
    const own = ofRow(all, row);
    return [row.title, timeText(own, 'no-op'), ofText(saidToBeEmpty(own)), timeText(own, 'awaited-promise')];
  });
  return tableText(['median', 'no-op', 'said to be empty', 'awaited promise'], rows);
}

function timeText(measured: readonly Measured[], id: string): string {
  const times = ofScenario(measured, id).map(({ figures }) => figures.cases[0].time);
  return times.length === 0 ? '–' : durationText(median(times));
}
