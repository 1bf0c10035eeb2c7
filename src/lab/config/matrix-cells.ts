import type { MatrixRow, SettingsMatrix } from './settings-matrix.ts';
import { valueText } from './value-text.ts';

/** What a table of the matrix has above it: the key, what holds, where that is from, and each layer. */
export const matrixHead = ({ layers }: SettingsMatrix): string[] => ['key', 'value', 'from', ...layers];

/** A row of it; a cell is empty where nothing was said. */
export function matrixCells({ layers }: SettingsMatrix, { key, said }: MatrixRow): string[] {
  const last = said.at(-1);
  const inForce = last ? [valueText(last.value), last.layer] : ['', ''];
  const texts = new Map(said.map(({ layer, value }) => [layer, valueText(value)]));
  return [key, ...inForce, ...layers.map((layer) => texts.get(layer) ?? '')];
}
