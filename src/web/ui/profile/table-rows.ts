import type { Found, FunctionTable } from '../../../lab/model/profile-view.ts';

export type TableColumn = 'name' | 'self' | 'total';
export type TableOrder = { column: TableColumn; descending: boolean };

/** Places in a table in an order, of those functions that match what is looked for. */
export function tableRows(
  table: FunctionTable,
  { column, descending }: TableOrder,
  nameOf: (frame: number) => string,
  found: Found | undefined,
): number[] {
  const rows = Array.from(table.frame.keys()).filter((row) => found?.matches[table.frame[row]] !== 0);
  // So the table comes; to sort it again would take long where there are very many.
  if (column === 'self' && descending) return rows;
  const sign = descending ? -1 : 1;
  if (column === 'name') {
    const names = new Map(rows.map((row) => [row, nameOf(table.frame[row])]));
    return rows.sort((a, b) => sign * (names.get(a) ?? '').localeCompare(names.get(b) ?? ''));
  }
  const weights = table[column];
  return rows.sort((a, b) => sign * (weights[a] - weights[b]));
}

/** The same column again turns the order; another one begins with the heaviest, or with A. */
export const turnedOrder = (order: TableOrder, column: TableColumn): TableOrder =>
  order.column === column
    ? { column, descending: !order.descending }
    : { column, descending: column !== 'name' };
