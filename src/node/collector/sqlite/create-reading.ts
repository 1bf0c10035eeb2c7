import type { SQLInputValue } from 'node:sqlite';
import type { Arrived, RunFilter, SeriesPoint } from '../../../lab/model/delivery.ts';
import type { CollectorStore, Page } from '../collector-store.ts';
import { maybeNumberAt, numberAt, textAt, type Row } from './columns.ts';
import type { Names } from './create-names.ts';
import { runText } from './run-text.ts';
import { storable } from './storable.ts';
import type { StoreParts } from './create-store-parts.ts';

type Reading = Pick<CollectorStore, 'list' | 'find' | 'text' | 'series'>;

/** Conditions of a query, and what stands for their question marks; `none` where nothing can meet them. */
type Conditions = { sql: string[]; values: SQLInputValue[]; none: boolean };

/** The number of a name that stands nowhere. */
const unknown = -1;

/** What is asked of runs and their cases. A cursor that is none of ours leads nowhere. */
export function createReading(store: StoreParts): Reading {
  const body = store.db.prepare('SELECT * FROM bodies WHERE seq = ?');
  const found = (id: string) => store.runs.row(id);
  return {
    list: (filter, limit, cursor) => listed(store, filter, limit, cursor),
    find(id) {
      const row = found(id);
      return row && store.runs.arrived(row);
    },
    text(id) {
      const row = found(id);
      const seq = row && maybeNumberAt(row, 'body');
      const at = seq === undefined ? undefined : body.get(seq);
      return at && runText(id, at, store.blocks);
    },
    series: (key, filter, limit, cursor) => seriesOf(store, key, { filter, limit, cursor }),
  };
}

function listed(
  { db, names, runs }: StoreParts,
  filter: RunFilter,
  limit: number,
  cursor?: string,
): Page<Arrived> {
  const key = filter.case === undefined ? undefined : (names.known(storable(filter.case)) ?? unknown);
  const { sql, values, none } = conditions(filter, names);
  const before = cursor === undefined ? Infinity : Number(cursor);
  if (none || Number.isNaN(before)) return { items: [] };
  // In the order of the index of either table, so that no more than a page is read of many.
  const [from, ordinal] =
    key === undefined
      ? ['runs', 'ordinal']
      : ['(SELECT run FROM cases WHERE key = ?) CROSS JOIN runs ON ordinal = run', 'run'];
  const where = [...sql, `${ordinal} < ?`].join(' AND ');
  const rows = db
    .prepare(`SELECT runs.* FROM ${from} WHERE ${where} ORDER BY ${ordinal} DESC LIMIT ?`)
    .all(...(key === undefined ? [] : [key]), ...values, before, limit);
  return { items: rows.map(runs.arrived), ...next(rows, limit, (row) => String(numberAt(row, 'ordinal'))) };
}

const pointColumns = 'run_id, started_at, run, device, region, runtime, estimate, low, high';

type Asked = { filter: RunFilter; limit: number; cursor: string | undefined };

function seriesOf(
  { db, names }: StoreParts,
  caseKey: string,
  { filter, limit, cursor }: Asked,
): Page<SeriesPoint> {
  const key = names.known(storable(caseKey));
  const { sql, values, none } = conditions(filter, names);
  const after = cursor === undefined ? [] : cursor.split('_').map(Number);
  if (key === undefined || none || after.some(Number.isNaN)) return { items: [] };
  if (cursor !== undefined) {
    sql.push('(started_at, run) > (?, ?)');
    values.push(after[0], after.at(1) ?? 0);
  }
  const where = ['key = ?', 'estimate IS NOT NULL', ...sql].join(' AND ');
  const rows = db
    .prepare(`SELECT ${pointColumns} FROM cases WHERE ${where} ORDER BY started_at, run LIMIT ?`)
    .all(key, ...values, limit);
  const place = (row: Row) => `${numberAt(row, 'started_at')}_${numberAt(row, 'run')}`;
  return { items: rows.map((row) => point(row, names)), ...next(rows, limit, place) };
}

/** Where the page after that one begins; nothing where this one is not full. */
function next(rows: readonly Row[], limit: number, place: (row: Row) => string): { next?: string } {
  const last = rows.at(-1);
  return last && rows.length === limit ? { next: place(last) } : {};
}

function conditions({ suite, device, region, runtime, from, before }: RunFilter, names: Names): Conditions {
  const named = Object.entries({ suite, device, region, runtime }).flatMap(([column, text]) =>
    text === undefined ? [] : [{ sql: `${column} = ?`, value: names.known(storable(text)) }],
  );
  const timed = [
    ...(from === undefined ? [] : [{ sql: 'started_at >= ?', value: from }]),
    ...(before === undefined ? [] : [{ sql: 'started_at < ?', value: before }]),
  ];
  const all = [...named, ...timed];
  return {
    sql: all.map(({ sql }) => sql),
    values: all.flatMap(({ value }) => value ?? []),
    none: all.some(({ value }) => value === undefined),
  };
}

function point(row: Row, names: Names): SeriesPoint {
  const lowMs = maybeNumberAt(row, 'low');
  const highMs = maybeNumberAt(row, 'high');
  return {
    runId: textAt(row, 'run_id'),
    startedAt: numberAt(row, 'started_at'),
    device: names.text(numberAt(row, 'device')),
    region: names.text(numberAt(row, 'region')),
    runtime: names.text(numberAt(row, 'runtime')),
    estimateMs: numberAt(row, 'estimate'),
    ...(lowMs !== undefined && highMs !== undefined && { lowMs, highMs }),
  };
}
