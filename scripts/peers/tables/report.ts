import { cellKey } from '../cell.ts';
import { failures, measured } from '../results-file.ts';
import type { Entry } from '../results-file.ts';
import { coverageTable } from './coverage-table.ts';
import { floorTable } from './floor-table.ts';
import { identicalTable, kindsTable } from './identical-table.ts';
import { moreWorkTable } from './more-work-table.ts';
import { orderTable } from './order-table.ts';
import { spreadTable } from './spread-table.ts';
import { targetsTable } from './targets-table.ts';
import { trapsTable } from './traps-table.ts';
import { wallTable } from './wall-table.ts';

/** Every table of what was measured so far. */
export function report(entries: readonly Entry[]): string {
  const found = measured(entries);
  if (found.length === 0) return ['Nothing is measured yet.', failuresText(entries)].join('\n').trim();
  const tables = [
    identicalTable(found),
    kindsTable(found),
    orderTable(found),
    moreWorkTable(found, 'more-1', '1 % more work'),
    moreWorkTable(found, 'more-2', '2 % more work'),
    coverageTable(found),
    spreadTable(found),
    floorTable(found),
    trapsTable(found),
    wallTable(found),
    targetsTable(found),
  ];
  return [headText(entries), ...tables.filter(hasRows), failuresText(entries)].join('\n\n').trim();
}

const hasRows = (table: string) => table.includes('\n');

function headText(entries: readonly Entry[]): string {
  const days = entries.map(({ at }) => new Date(at).toISOString().slice(0, 10)).sort();
  const versions = [...new Set(entries.map(({ node }) => node))].sort().join(', ');
  const period = days[0] === days.at(-1) ? days[0] : `${days[0]} to ${days.at(-1)}`;
  return `${measured(entries).length} processes measured, Node ${versions}, ${period}`;
}

function failuresText(entries: readonly Entry[]): string {
  const all = failures(entries);
  if (all.length === 0) return '';
  const reasons = new Map<string, string[]>();
  for (const { cell, failed } of all) reasons.set(failed, [...(reasons.get(failed) ?? []), cellKey(cell)]);
  const lines = [...reasons].map(([reason, keys]) => `  ${reason}: ${keys.length} (${keys[0]} …)`);
  return [`${all.length} processes failed; the next start tries them again.`, ...lines].join('\n');
}
