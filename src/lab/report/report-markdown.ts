import type { Report, ReportedCase } from '../model/report.ts';
import { counted } from '../words/counted.ts';
import { judgementBrief } from '../words/judgement-brief.ts';
import { outcomeSentence } from '../words/outcome-sentence.ts';
import { markdownText } from './markdown-text.ts';
import { reportTroubles } from './report-troubles.ts';
import { sourceTables } from './source-tables.ts';
import type { SourceTable } from './source-tables.ts';
import { timeText } from './time-text.ts';
import { utf8Length } from './utf8-length.ts';

/** A line, and whether a case is lost with it. */
type Line = { text: string; isCase?: boolean };

/** What GitHub takes as the summary of a step. */
const MOST_BYTES = 2 ** 20;
/** Kept for the line that says what is left out. */
const LAST_LINE = 200;

/**
 * The report for the summary of a job: the outcome in a sentence, what a person has to know, and a table for each source
 * with its runtimes side by side. What does not fit within `mostBytes` is left out from the end, and its count said.
 *
 * Source: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary
 */
export function reportMarkdown(report: Report, mostBytes = MOST_BYTES): string {
  const lines: Line[] = [
    { text: `### ${markdownText(outcomeSentence(report))}` },
    ...troubleLines(report),
    ...sourceTables(report).flatMap(tableLines),
    { text: '' },
    { text: markdownText(`Arsenal Lab ${report.lab}${report.commit ? `, commit ${report.commit}` : ''}`) },
  ];
  return fitting(lines, mostBytes);
}

function troubleLines(report: Report): Line[] {
  const troubles = reportTroubles(report);
  if (troubles.length === 0) return [];
  const lines = troubles.map(({ about, text }) => `- **${markdownText(about)}**: ${markdownText(text)}`);
  return ['', ...lines].map((text) => ({ text }));
}

function tableLines({ source, runs, rows }: SourceTable): Line[] {
  const heads = runs.map(({ runtime, run }) => markdownText(`${runtime} (${run.environment.engine})`));
  const head = [
    '',
    `#### ${markdownText(source)}`,
    '',
    `| case | ${heads.join(' | ')} |`,
    `| --- |${heads.map(() => ' --- |').join('')}`,
  ].map((text) => ({ text }));
  const lines = rows.map(({ key, cells }) => ({
    text: `| ${markdownText(key)} | ${cells.map(cellText).join(' | ')} |`,
    isCase: true,
  }));
  return rows.length === 0 ? [] : [...head, ...lines];
}

function cellText(reported: ReportedCase | undefined): string {
  if (!reported) return '–';
  const { judgement, summary } = reported;
  return [timeText(summary), judgementBrief(judgement, true)].map(markdownText).join('<br>');
}

function fitting(lines: readonly Line[], mostBytes: number): string {
  const texts = lines.map(({ text }) => `${text}\n`);
  const ends = runningSum(texts.map(utf8Length));
  if ((ends.at(-1) ?? 0) <= mostBytes) return texts.join('');
  const kept = ends.filter((end) => end <= mostBytes - LAST_LINE).length;
  const lost = counted(lines.slice(kept).filter(({ isCase }) => isCase).length, 'case');
  const last = `The rest is left out, with ${lost}: a summary holds no more. The other artefacts have all of it.`;
  return `${texts.slice(0, kept).join('')}\n${last}\n`;
}

function runningSum(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
