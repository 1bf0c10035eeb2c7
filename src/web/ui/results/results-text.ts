import { countText, percentText, rateText } from '../../../lab/model/quantity-text.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { counted } from '../../../lab/words/counted.ts';
import { estimateText } from '../../../lab/words/estimate-text.ts';
import { relativeText } from '../../../lab/words/relative-text.ts';
import type { ResultRow } from './result-rows.ts';

/** What is said in place of a time that is no figure to go by. */
export const likeEmptyText = 'not to be told apart from an empty call';

/** Operations per second, as text; `–` where there is no time to make them from. */
export const ratePerSecond = ({ estimate, likeEmpty }: CaseSummary): string =>
  likeEmpty ? '–' : rateText(1000 / estimate);

/** How a case stands that has no figures. Below two samples there are none to have. */
export function withoutFigures({ failure, measured, over }: ResultRow): string {
  if (failure) return 'failed';
  if (over) return measured < 2 ? 'not measured' : 'no figures';
  return measured > 0 ? `${counted(measured, 'sample')} so far` : 'waiting';
}

/** `12.31 µs ± 0.04 (12.27–12.35)` */
export function timeText({ estimate, interval, likeEmpty }: CaseSummary): string {
  if (likeEmpty) return likeEmptyText;
  const { value, unit, plusMinus, range } = estimateText(estimate, interval);
  if (plusMinus === undefined || range === undefined) return `${value} ${unit}`;
  return `${value} ${unit} ± ${plusMinus} (${range})`;
}

/** `3.1 % slower, 2.6 % to 3.7 %`, or why there is no such figure. */
function comparisonText({ isBaseline, relative }: ResultRow): string {
  if (isBaseline) return 'baseline';
  if (!relative) return '';
  const { text, range } = relativeText(relative);
  return range === undefined ? text : `${text}, ${range}`;
}

const heads = ['Case', 'Time per operation (95 % interval)', 'Operations', 'Relative', 'Samples', 'CV'];

/** The table as GitHub-flavoured Markdown, for an issue or a pull request. */
export function resultsMarkdown(rows: readonly ResultRow[]): string {
  const lines = rows.map((row) => `| ${markdownCells(row).map(escaped).join(' | ')} |`);
  return [`| ${heads.join(' | ')} |`, '| --- | ---: | ---: | ---: | ---: | ---: |', ...lines, ''].join('\n');
}

function markdownCells(row: ResultRow): string[] {
  const { key, summary, failure } = row;
  if (!summary) return [key, failure ? failureText(failure).what : 'no figures', '', '', '', ''];
  return [
    key,
    timeText(summary),
    ratePerSecond(summary),
    comparisonText(row),
    countText(summary.kept),
    summary.likeEmpty ? '–' : percentText(summary.cv),
  ];
}

const escaped = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const figures = ['mean', 'standardDeviation', 'min', 'p50', 'p75', 'p95', 'p99', 'max'] as const;

/**
 * The table as CSV (RFC 4180): durations in milliseconds, numbers in full, no ratio without its interval and no
 * duration of what is like an empty call.
 */
export function resultsCsv(rows: readonly ResultRow[]): string {
  const names = [
    'case',
    'estimateMs',
    'lowMs',
    'highMs',
    'relative',
    'relativeLow',
    'relativeHigh',
    'verdict',
    'workers',
    'overheadMs',
    'likeEmpty',
    'kept',
    'excludedWarmUp',
    'excludedSevere',
    'cv',
    ...figures.map((figure) => `${figure}Ms`),
    'failure',
  ];
  return [names, ...rows.map(csvCells)].map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n';
}

type Cell = string | number | boolean | undefined;

function csvCells({ key, summary, relative, failure }: ResultRow): Cell[] {
  const { low, high } = relative?.interval ?? {};
  const ratio = [relative?.interval && relative.ratio, low, high, relative?.verdict];
  const time = summary ? timeCells(summary) : noCells(3);
  const rest = summary ? countCells(summary) : noCells(7 + figures.length);
  return [key, ...time, ...ratio, ...rest, failure?.code];
}

function timeCells({ estimate, interval, likeEmpty }: CaseSummary): Cell[] {
  return likeEmpty ? noCells(3) : [estimate, interval?.low, interval?.high];
}

function countCells(summary: CaseSummary): Cell[] {
  const { replicates, overhead, likeEmpty = false, kept, excluded, cv } = summary;
  return [
    replicates.length,
    overhead,
    likeEmpty,
    kept,
    excluded.warmUp,
    excluded.severe,
    ...(likeEmpty ? noCells(1 + figures.length) : [cv, ...figures.map((figure) => summary[figure])]),
  ];
}

const noCells = (length: number): Cell[] => Array.from({ length }, () => undefined);

function quoted(value: Cell): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
