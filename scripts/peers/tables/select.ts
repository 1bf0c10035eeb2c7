import { contenders } from '../contenders.ts';
import type { Measured } from '../results-file.ts';
import type { Group } from '../sources/scenario.ts';
import { scenarioOf } from '../sources/scenarios.ts';
import { comparison } from './comparison.ts';
import type { Comparison } from './comparison.ts';

/** A row of a table: one contender, or several together. */
export type Row = { title: string; ids: readonly string[] };

const isOurs = ({ tool }: { tool: string }) => tool === 'lab';

const single: readonly Row[] = contenders.map(({ id, title }) => ({ title, ids: [id] }));

/** Ours with one budget in every runtime. */
export const totals: readonly Row[] = [6, 2].map((seconds) => ({
  title: `the lab, all, ${seconds} s`,
  ids: contenders.filter(isOurs).flatMap(({ id }) => (id.endsWith(`-${seconds}s`) ? [id] : [])),
}));

export const peerIds: readonly string[] = contenders.flatMap((each) => (isOurs(each) ? [] : [each.id]));
export const ourIds: readonly string[] = contenders.flatMap((each) => (isOurs(each) ? [each.id] : []));

/** The rows that something was measured for; those of several runtimes together where there is more than one. */
export function rowsOf(measured: readonly Measured[], { withTotals = false } = {}): Row[] {
  const ids = new Set(measured.map(({ cell }) => cell.contender));
  const known = ({ ids: own }: Row) => own.filter((id) => ids.has(id)).length;
  const some = single.filter((row) => known(row) > 0);
  return withTotals ? [...some, ...totals.filter((row) => known(row) > 1)] : some;
}

export const ofGroup = (measured: readonly Measured[], group: Group): Measured[] =>
  measured.filter(({ cell }) => scenarioOf(cell.scenario).group === group);

export const ofScenario = (measured: readonly Measured[], id: string): Measured[] =>
  measured.filter(({ cell }) => cell.scenario === id);

export const ofRow = (measured: readonly Measured[], { ids }: Pick<Row, 'ids'>): Measured[] =>
  measured.filter(({ cell }) => ids.includes(cell.contender));

export const comparisons = (measured: readonly Measured[]): Comparison[] =>
  measured.flatMap(({ figures }) => comparison(figures) ?? []);
