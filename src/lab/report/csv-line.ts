/** A text, a number, or nothing. */
export type CsvCell = string | number | undefined;

/**
 * Cells as a line of a file. A text that a spreadsheet would take for a formula gets an apostrophe before it, by which
 * it is text.
 *
 * Source: RFC 4180; OWASP, CSV Injection, for the characters a formula begins with.
 */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
