import type { EpochMilliseconds } from '../../src/lab/model/units.ts';
import { maybe, objectOf } from '../../src/lab/wire/check.ts';
import { isAmount, isCount, isText } from '../../src/lab/wire/simple-checks.ts';
import { appendLine, readLines, removeLines } from '../bench/result-lines.ts';
import type { Cell } from './cell.ts';
import { cellKey } from './cell.ts';
import { isFigures } from './figures.ts';
import type { Figures } from './figures.ts';

/** One line of the file: a cell, and what came of it. */
export type Entry = {
  cell: Cell;
  /** When it ended, and what ran it. */
  at: EpochMilliseconds;
  node: string;
  figures?: Figures;
  /** Why there are none. */
  failed?: string;
};

/** A cell with its figures. */
export type Measured = { cell: Cell; figures: Figures };

const isEntry = objectOf<Entry>({
  cell: objectOf<Cell>({ scenario: isText, contender: isText, repeat: isCount }),
  at: isAmount,
  node: isText,
  figures: maybe(isFigures),
  failed: maybe(isText),
});

/** What is in the file; a line that was cut off by the end of its process is left out. */
export const readResults = (path: string): Entry[] => readLines(path, isEntry);

/** Adds a line; after one that was cut off, on a line of its own. */
export const appendResult = (path: string, entry: Entry): void => appendLine(path, entry);

export const removeResults = removeLines;

/** The cells that have no figures yet. One that failed is tried again. */
export function cellsLeft(planned: readonly Cell[], entries: readonly Entry[]): Cell[] {
  const done = new Set(measured(entries).map(({ cell }) => cellKey(cell)));
  return planned.filter((cell) => !done.has(cellKey(cell)));
}

/** The figures of each cell that has any. */
export function measured(entries: readonly Entry[]): Measured[] {
  const cells = new Map<string, Measured>();
  for (const { cell, figures } of entries) if (figures) cells.set(cellKey(cell), { cell, figures });
  return [...cells.values()];
}

/** The cells that failed when they were last tried, and why. */
export function failures(entries: readonly Entry[]): { cell: Cell; failed: string }[] {
  const last = new Map(entries.map((entry) => [cellKey(entry.cell), entry]));
  return [...last.values()].flatMap(({ cell, failed }) => (failed === undefined ? [] : [{ cell, failed }]));
}
