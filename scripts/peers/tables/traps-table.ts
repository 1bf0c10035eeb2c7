import { tableText } from '../../bench/table-text.ts';
import { contenders } from '../contenders.ts';
import type { Measured } from '../results-file.ts';
import { deadCodeTraps } from '../sources/traps.ts';
import { ofGroup, ofRow, ofScenario, rowsOf } from './select.ts';
import type { Row } from './select.ts';

/** Traps that were flagged in at least half of the processes, and twins that were in any. */
export type Flagged = { measured: number; traps: string[]; twins: string[] };

export function flagged(measured: readonly Measured[], row: Pick<Row, 'ids'>): Flagged {
  const own = ofRow(ofGroup(measured, 'traps'), row);
  const each = deadCodeTraps.flatMap(({ id }) => {
    const all = ofScenario(own, id).map(({ figures }) => figures.cases);
    const [trap, twin] = [0, 1].map((index) => all.filter((cases) => cases.at(index)?.isFlagged).length);
    return all.length > 0 ? [{ id, isTrap: trap >= all.length / 2, isTwin: twin > 0 }] : [];
  });
  return {
    measured: each.length,
    traps: each.flatMap(({ id, isTrap }) => (isTrap ? [id] : [])),
    twins: each.flatMap(({ id, isTwin }) => (isTwin ? [id] : [])),
  };
}

/** What each tool flags as removed by the engine, of what is and of what is not. */
export function trapsTable(measured: readonly Measured[]): string {
  const rows = rowsOf(ofGroup(measured, 'traps')).map((row) => {
    const { measured: count, traps, twins } = flagged(measured, row);
    const missed = deadCodeTraps.flatMap(({ id }) => (traps.includes(id) ? [] : [id]));
    return [
      row.title,
      `${traps.length} of ${count}`,
      `${twins.length} of ${count}`,
      missedText(missed, count),
    ];
  });
  return tableText(
    ['dead code', 'traps flagged', 'honest twins flagged', 'not flagged'],
    [...rows, ...withoutFlags.map((title) => [title, '0', '0', 'has no such flag'])],
  );
}

const withoutFlags = contenders
  .filter(({ tool }) => tool === 'tinybench' || tool === 'benchmark.js')
  .map(({ title }) => title);

const missedText = (missed: readonly string[], count: number) =>
  count < deadCodeTraps.length ? 'not all measured yet' : missed.join(', ') || 'none';
