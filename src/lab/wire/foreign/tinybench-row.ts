import type { Tell } from '../check.ts';
import { isCount, isText } from '../guards.ts';
import { errorText } from './error-text.ts';
import type { ForeignCase } from './foreign-results.ts';
import { limitsRound } from './limits-round.ts';

const NANOSECOND = 1e-6;
type Row = Record<string, unknown>;

/** Whether an object is a row of `bench.table()`. */
export const isTinybenchRow = (row: Row): boolean => nameOf(row) !== undefined;

/** A row of `bench.table()`, of any version: times in nanoseconds, rounded, their margin as text in per cent. */
export function readTinybenchRow(row: Row, where: string, tell: Tell): ForeignCase | undefined {
  const name = nameOf(row) ?? 'unnamed';
  const named = { key: name, name, groups: [], params: {} };
  if (row['Error'] !== undefined) return { ...named, figures: {}, error: errorText(row['Error']) };
  const field = Object.keys(row).find((head) => /^(Latency (avg|average)|Average Time) \(ns\)$/.test(head));
  const [mean, margin = percentIn(row['Margin'])] = field === undefined ? [] : numbersIn(row[field]);
  if (mean === undefined) {
    tell(`${where}.Latency avg (ns)`, 'expected a time in nanoseconds');
    return undefined;
  }
  const samples = row['Samples'];
  const [middle] = numbersIn(row['Latency med (ns)'] ?? row['Latency median (ns)']);
  const estimate = mean * NANOSECOND;
  return {
    ...named,
    calls: 1,
    estimate,
    ...limitsRound(estimate, margin, estimate / 100),
    ...(isCount(samples) && { count: samples }),
    figures: { mean: estimate, ...(middle !== undefined && { p50: middle * NANOSECOND }) },
  };
}

const nameOf = (row: Row) => [row['Task name'], row['Task Name']].find(isText);

/** The numbers of `52.80 ± 1.20%`, or of a number: none where it is `N/A`. */
const numbersIn = (cell: unknown): (number | undefined)[] =>
  typeof cell === 'number' || isText(cell)
    ? (String(cell).match(/\d+(\.\d+)?(e[+-]?\d+)?/gi) ?? []).map(Number)
    : [];

const percentIn = (cell: unknown) => numbersIn(cell).at(0);
