/** Rows under a head, in columns two spaces apart; all but the first column to the right. */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row.at(column)?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]);
  return all.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
