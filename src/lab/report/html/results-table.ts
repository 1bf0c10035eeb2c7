import type { Fitness } from '../../model/fitness.ts';
import type { ReportedCase, ReportedRun } from '../../model/report.ts';
import { fitnessWords, unfitnessText } from '../../words/fitness-text.ts';
import { caseName } from '../case-name.ts';
import type { SourceTable } from '../source-tables.ts';
import { timeRange, timeText } from '../time-text.ts';
import { judgementWords } from './judgement-words.ts';
import type { Tone } from './judgement-words.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { runtimeNames } from './runtime-names.ts';
import { scrollBox } from './scroll-box.ts';
import { verdictMarkup } from './verdict-markup.ts';

/** The cases of a benchmark in rows, its runtimes side by side, the fitness of each below. */
export function resultsTable({ source, runs, rows }: SourceTable): Markup {
  const cases = rows.map(
    ({ key, cells }) => markup`<tr><th scope="row">${key}</th>${cells.map(caseCells)}</tr>`,
  );
  const table = markup`<table class="results">
<caption>Time of a call, and what is said of it against the baseline, in each runtime</caption>
<thead><tr><th scope="col" rowspan="2">Case</th>${runs.map(runtimeHead)}</tr>
<tr>${runs.map(() => markup`<th scope="col">Time, 95 % interval</th><th scope="col">Against the baseline</th>`)}</tr></thead>
<tbody>${cases}</tbody>
<tfoot><tr><th scope="row">Fitness</th>${runs.map(fitnessCell)}</tr></tfoot>
</table>`;
  return scrollBox(`Results of ${source}`, table);
}

const runtimeHead = ({ runtime, run: { environment } }: ReportedRun): Markup =>
  markup`<th scope="colgroup" colspan="2">${runtimeNames[runtime]} <small>${environment.browser}, ${environment.engine}</small></th>`;

function caseCells(reported: ReportedCase | undefined): Markup {
  if (!reported) return markup`<td colspan="2" class="absent">not in this run</td>`;
  const words = judgementWords(reported.judgement);
  return markup`<td>${timeMarkup(reported)}</td><td>${verdictMarkup(words)}${baselineMarkup(reported)}</td>`;
}

function timeMarkup({ summary }: ReportedCase): Markup {
  const range = timeRange(summary);
  return markup`<span class="time">${timeText(summary)}</span>${
    range === undefined ? undefined : markup` <small class="range">${range}</small>`
  }`;
}

const baselineMarkup = ({ baseline }: ReportedCase): Markup | undefined =>
  baseline && markup` <small class="range">baseline ${timeText(baseline)}</small>`;

const marks: Record<Fitness['state'], { tone: Tone; sign: string; text: string }> = {
  valid: { tone: 'good', sign: '✓', text: 'valid' },
  unstable: { tone: 'open', sign: '~', text: 'unstable' },
  rejected: { tone: 'off', sign: '!', text: 'rejected' },
};

function fitnessCell(run: ReportedRun): Markup {
  const { state, reasons } = run.fitness;
  const texts = reasons.map((reason) => markup`<li>${unfitnessText(reason, caseName(run))}</li>`);
  const words = { ...marks[state], range: fitnessWords[state] };
  return markup`<td colspan="2">${verdictMarkup(words)}${texts.length > 0 ? markup`<ul>${texts}</ul>` : undefined}</td>`;
}
