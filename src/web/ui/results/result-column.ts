import type { ResultRow } from './result-rows.ts';

export type ColumnId =
  'name' | 'time' | 'rate' | 'relative' | 'samples' | 'cv' | 'p50' | 'p75' | 'p95' | 'p99' | 'min' | 'max';

export type Order = { column: ColumnId; descending: boolean };

/** What a column sorts by; undefined where the case has no such figure. */
function sortValue({ key, summary, relative, isBaseline }: ResultRow, column: ColumnId) {
  if (column === 'name') return key;
  if (column === 'relative') return isBaseline ? 1 : relative?.interval && relative.ratio;
  if (!summary) return undefined;
  if (column === 'time') return summary.estimate;
  if (column === 'rate') return 1 / summary.estimate;
  return column === 'samples' ? summary.kept : summary[column];
}

/** Rows in the order asked for; those without a figure stay last in either direction. */
export function sortedRows(rows: readonly ResultRow[], order: Order | undefined): ResultRow[] {
  if (!order) return [...rows];
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [sortValue(a, order.column), sortValue(b, order.column)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return (
      sign * (typeof x === 'string' ? x.localeCompare(String(y), 'en', { numeric: true }) : x - Number(y))
    );
  });
}

/** A first press sorts up, a second down, a third gives the order of the benchmark back. */
export function nextOrder(order: Order | undefined, column: ColumnId): Order | undefined {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? undefined : { column, descending: true };
}
