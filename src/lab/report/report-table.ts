import type { Report, ReportedCase } from '../model/report.ts';
import { judgementBrief } from '../words/judgement-brief.ts';
import { outcomeSentence } from '../words/outcome-sentence.ts';
import { clipped } from './clipped.ts';
import { painted } from './painted.ts';
import { reportTroubles } from './report-troubles.ts';
import { sideBySide } from './side-by-side.ts';
import type { SideBySide } from './side-by-side.ts';
import { textColumns } from './text-columns.ts';
import { timeText } from './time-text.ts';
import { visible } from './visible.ts';

/** The columns of the terminal, Infinity where it is none; and whether it may be coloured. */
export type TableLook = { width: number; color: boolean };

/** What stands in a cell, and what decides on its colour. */
type Cell = { text: string; reported?: ReportedCase };

/** Between columns. */
const GAP = '  ';

/**
 * The report for a terminal: for each source a table with its cases down and its runtimes side by side, or below each
 * other where they do not fit; then what a person has to know, and the outcome. Colours say nothing that words do not.
 */
export function reportTable(report: Report, look: TableLook): string {
  const tables = sideBySide(report).map((source) => [
    bold(visible(source.source), look),
    ...tableLines(source, look),
  ]);
  const troubles = reportTroubles(report).map(({ about, text }) => plain(`${about}: ${text}`));
  const parts = [...tables, troubles, [bold(plain(outcomeSentence(report)), look)]];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function tableLines(source: SideBySide, look: TableLook): string[] {
  if (source.rows.length === 0) return ['no cases'];
  return besideLines(source, look, true) ?? besideLines(source, look, false) ?? belowRows(source, look);
}

/** Nothing where the runtimes do not fit beside each other. With room, every verdict has its interval. */
function besideLines(source: SideBySide, look: TableLook, hasRoom: boolean): string[] | undefined {
  const rows = besideRows(source, hasRoom);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => textColumns(row[column].text))));
  const whole = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  return whole <= look.width ? rows.map((row) => lineOf(row, widths, look)) : undefined;
}

/** A head, and a row for each case: its key, and a cell for each runtime. */
function besideRows({ runs, rows }: SideBySide, hasRoom: boolean): Cell[][] {
  const head = ['', ...runs.map(({ runtime }) => runtime)].map((text) => ({ text }));
  return [
    head,
    ...rows.map(({ key, cells }) => [{ text: visible(key) }, ...cells.map((cell) => cellOf(cell, hasRoom))]),
  ];
}

/** Each case on a line, and below it one for each runtime. */
function belowRows({ runs, rows }: SideBySide, look: TableLook): string[] {
  const names = runs.map(({ runtime }) => `${GAP}${runtime}`);
  const indent = Math.max(...names.map((name) => name.length));
  const rest = Math.max(1, look.width - indent - GAP.length);
  return rows.flatMap(({ key, cells }) => [
    clipped(visible(key), Math.min(look.width, textColumns(visible(key)))).trimEnd(),
    ...cells.map((reported, nth) =>
      lineOf([{ text: names[nth] }, cellOf(reported, false)], [indent, rest], look),
    ),
  ]);
}

function lineOf(row: readonly Cell[], widths: readonly number[], { color }: TableLook): string {
  const cells = row.map(({ text, reported }, column) => {
    const fitted = clipped(text, widths[column]);
    return color && reported ? painted(fitted, reported.judgement) : fitted;
  });
  return cells.join(GAP).trimEnd();
}

function cellOf(reported: ReportedCase | undefined, hasRoom: boolean): Cell {
  if (!reported) return { text: '–' };
  const { summary, judgement } = reported;
  const time = summary ? `${timeText(summary)}${GAP}` : '';
  return { text: plain(`${time}${judgementBrief(judgement, hasRoom)}`), reported };
}

/** Spaces that do not break are of no use in a terminal, and in the way of a search. */
const plain = (text: string) => visible(text.replaceAll('\u00a0', ' '));

const bold = (text: string, { color }: TableLook) => (color ? `\u001b[1m${text}\u001b[0m` : text);
