/** Rows of a table as text: columns two spaces apart, to the left. `–` stands in a cell without text. */
export function alignedRows(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, shown(cell).length)),
    [],
  );
  const line = (row: readonly string[]) => row.map((cell, column) => shown(cell).padEnd(widths[column]));
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

const shown = (cell: string): string => (cell === '' ? '–' : cell);
