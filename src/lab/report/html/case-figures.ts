import type { ReportedRun } from '../../model/report.ts';
import { countText, durationText, percentText } from '../../model/quantity-text.ts';
import type { CaseSummary } from '../../model/summary.ts';
import { toldTime } from '../told-time.ts';
import { markup } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { scrollBox } from './scroll-box.ts';

type Column = readonly [head: string, text: (summary: CaseSummary) => string];

const made: readonly Column[] = [
  ['Samples', ({ kept, excluded }) => countText(kept + excluded.severe)],
  ['Warm-up', ({ excluded }) => countText(excluded.warmUp)],
  ['Severe outliers', ({ excluded }) => countText(excluded.severe)],
  ['Workers', ({ replicates }) => countText(replicates.length)],
  ['Empty call', ({ overhead }) => (overhead === undefined ? 'not measured' : durationText(overhead))],
];

/** What an empty call takes is no time of the case. */
const spread: readonly Column[] = [
  ['CV', ({ cv }) => percentText(cv)],
  ['Minimum', ({ min }) => durationText(min)],
  ['Median', ({ p50 }) => durationText(p50)],
  ['95th percentile', ({ p95 }) => durationText(p95)],
  ['99th percentile', ({ p99 }) => durationText(p99)],
  ['Maximum', ({ max }) => durationText(max)],
];

const columns = [...made, ...spread];

/** What went into the time of each case of a run, and how its samples spread. */
export function caseFigures({ cases, source }: ReportedRun): Markup {
  const rows = cases.map(
    ({ info, summary }) => markup`<tr><th scope="row">${info.key}</th>${figureCells(summary)}</tr>`,
  );
  const heads = columns.map(([head]) => markup`<th scope="col">${head}</th>`);
  return scrollBox(
    `Figures of ${source}`,
    markup`<table class="figures"><caption>What each time is made of</caption><thead><tr><th scope="col">Case</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
  );
}

function figureCells(summary: CaseSummary | undefined): Content {
  if (!summary) return markup`<td colspan="${columns.length}" class="absent">no figures</td>`;
  const texts = [
    ...made.map(([, text]) => text(summary)),
    ...spread.map(([, text]) => (toldTime(summary) ? text(summary) : '–')),
  ];
  return texts.map((text) => markup`<td class="figure">${text}</td>`);
}
