import { alignedRows } from './aligned-rows.ts';
import { matrixCells, matrixHead } from './matrix-cells.ts';
import type { SettingsMatrix } from './settings-matrix.ts';

/** The matrix as plain text, a line for each key. */
export const matrixText = (matrix: SettingsMatrix): string =>
  alignedRows([matrixHead(matrix), ...matrix.rows.map((row) => matrixCells(matrix, row))]);
