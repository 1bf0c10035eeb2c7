import { isRegression } from '../model/is-regression.ts';
import type { Report, ReportedRun } from '../model/report.ts';
import { verdictCode } from '../model/verdict-code.ts';
import { visible } from '../model/visible.ts';
import { brokenRunText } from '../words/broken-run-text.ts';
import { csvLine } from './csv-line.ts';
import type { CsvCell } from './csv-line.ts';
import { flatCases } from './flat-cases.ts';
import type { FlatCase } from './flat-cases.ts';
import { judgementSentence } from './judgement-sentence.ts';
import { toldRatio } from './told-ratio.ts';
import { toldTime } from './told-time.ts';

/** The columns in order. A new one comes last: scripts count. */
const columns: Readonly<Record<string, (flat: FlatCase) => CsvCell>> = {
  source: ({ of }) => visible(of.source),
  runtime: ({ of }) => of.runtime,
  case: ({ reported }) => visible(reported.info.key),
  verdict: ({ reported }) => verdictCode(reported.judgement),
  regression: ({ reported }) => String(isRegression(reported.judgement)),
  time_ms: ({ reported }) => toldTime(reported.summary)?.estimate,
  time_low_ms: ({ reported }) => toldTime(reported.summary)?.interval?.low,
  time_high_ms: ({ reported }) => toldTime(reported.summary)?.interval?.high,
  baseline_ms: ({ reported }) => toldTime(reported.baseline)?.estimate,
  ratio: ({ reported }) => toldRatio(reported.judgement)?.ratio,
  ratio_low: ({ reported }) => toldRatio(reported.judgement)?.interval?.low,
  ratio_high: ({ reported }) => toldRatio(reported.judgement)?.interval?.high,
  workers: ({ reported }) => reported.summary?.replicates.length,
  samples: ({ reported }) => reported.summary?.kept,
  like_empty: ({ reported }) => String(reported.summary?.likeEmpty ?? false),
  engine: ({ of }) => visible(of.run.environment.engine),
  text: ({ of, reported }) => judgementSentence(of, reported),
};

/**
 * The report as a table: a line for each case of each run, and one without a case for a run that did not come to its end.
 * What is not known, or not to be told as a number, is empty.
 *
 * Units:  milliseconds of one call.
 * Source: RFC 4180.
 */
export function reportCsv(report: Report): string {
  const head = csvLine(Object.keys(columns));
  const lines = flatCases(report).map((flat) => csvLine(Object.values(columns).map((cell) => cell(flat))));
  return [head, ...report.runs.flatMap(brokenLine), ...lines].join('');
}

function brokenLine({ source, runtime, run }: ReportedRun): string[] {
  const text = brokenRunText(run);
  if (text === undefined) return [];
  const told: Readonly<Record<string, string>> = {
    source: visible(source),
    runtime,
    verdict: run.status === 'failed' ? 'failed' : 'rejected',
    engine: visible(run.environment.engine),
    text: visible(text),
  };
  return [csvLine(Object.keys(columns).map((column) => told[column]))];
}
