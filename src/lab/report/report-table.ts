import type { CaseJudgement } from '../model/judgement.ts';
import type { Report, ReportedCase } from '../model/report.ts';
import { visible } from '../model/visible.ts';
import { judgementBrief } from '../words/judgement-brief.ts';
import { outcomeSentence } from '../words/outcome-sentence.ts';
import { clipped } from './clipped.ts';
import { memoryLines } from './memory-lines.ts';
import { painted } from './painted.ts';
import { reportTroubles } from './report-troubles.ts';
import { sourceTables } from './source-tables.ts';
import type { SourceTable } from './source-tables.ts';
import { textColumns } from './text-columns.ts';
import { timeText } from './time-text.ts';

/** The columns of the terminal, Infinity where it is none; and whether it may be coloured. */
export type TableLook = { width: number; color: boolean };

/** What stands in a cell, and what decides on its colour. */
type Cell = { text: string; judgement?: CaseJudgement };

/** Between columns. */
const GAP = '  ';

/**
 * The report for a terminal: for each source a table with its cases down and its runtimes side by side, or below each
 * other where they do not fit; then what a person has to know, and the outcome. Colours say nothing that words do not.
 */
export function reportTable(report: Report, look: TableLook): string {
  const tables = sourceTables(report).map((source) => [
    bold(visible(source.source), look),
    ...tableLines(source, look),
  ]);
  const troubles = reportTroubles(report).map(({ about, text }) => plain(`${about}: ${text}`));
  const memory = memoryLines(report).map(({ about, text }) => plain(`${about}: ${text}`));
  const parts = [...tables, memory, troubles, [bold(plain(outcomeSentence(report)), look)]];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Intervals are worth more than runtimes side by side, and go only where they do not fit at all. */
function tableLines(source: SourceTable, look: TableLook): string[] {
  if (source.rows.length === 0) return ['no cases'];
  const narrow = belowRows(source, false);
  const layouts = [besideRows(source, true), belowRows(source, true), besideRows(source, false)];
  const rows = layouts.find((each) => wholeWidth(columnWidths(each)) <= look.width) ?? narrow;
  const widths = columnWidths(rows);
  const over = Math.max(0, wholeWidth(widths) - look.width);
  const fitted = widths.map((width, nth) => (nth < widths.length - 1 ? width : Math.max(1, width - over)));
  return rows.map((row) => (row.length === 1 ? titleLine(row[0], look) : lineOf(row, fitted, look)));
}

/** A head, and a row for each case: its key, and time and verdict in each runtime. */
function besideRows({ runs, rows }: SourceTable, hasRoom: boolean): Cell[][] {
  const head = ['', ...runs.flatMap(({ runtime }) => [runtime, ''])].map((text) => ({ text }));
  return [
    head,
    ...rows.map(({ key, cells }) => [
      { text: visible(key) },
      ...cells.flatMap((reported) => cellsOf(reported, hasRoom)),
    ]),
  ];
}

/** Each case as a title, and below it a row for each runtime. */
const belowRows = ({ runs, rows }: SourceTable, hasRoom: boolean): Cell[][] =>
  rows.flatMap(({ key, cells }) => [
    [{ text: visible(key) }],
    ...cells.map((reported, nth) => [{ text: `${GAP}${runs[nth].runtime}` }, ...cellsOf(reported, hasRoom)]),
  ]);

function cellsOf(reported: ReportedCase | undefined, hasRoom: boolean): Cell[] {
  if (!reported) return [{ text: '–' }, { text: '' }];
  const { summary, judgement } = reported;
  return [timeText(summary), judgementBrief(judgement, hasRoom)].map((text) => ({
    text: plain(text),
    judgement,
  }));
}

/** Titles are over all columns. */
function columnWidths(rows: readonly (readonly Cell[])[]): number[] {
  const [first, ...others] = rows.filter(({ length }) => length > 1);
  return first.map(({ text }, column) =>
    others.reduce((width, row) => Math.max(width, textColumns(row[column].text)), textColumns(text)),
  );
}

const wholeWidth = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);

const titleLine = ({ text }: Cell, { width }: TableLook): string =>
  clipped(text, Math.min(width, textColumns(text))).trimEnd();

function lineOf(row: readonly Cell[], widths: readonly number[], { color }: TableLook): string {
  const cells = row.map(({ text, judgement }, column) => {
    const fitted = clipped(text, widths[column]);
    return color && judgement ? painted(fitted, judgement) : fitted;
  });
  return cells.join(GAP).trimEnd();
}

/** Spaces that do not break are of no use in a terminal, and in the way of a search. */
const plain = (text: string) => visible(text.replaceAll('\u00a0', ' '));

const bold = (text: string, { color }: TableLook) => (color ? `\u001b[1m${text}\u001b[0m` : text);
