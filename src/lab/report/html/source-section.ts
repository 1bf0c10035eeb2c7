import type { SourceTable } from '../source-tables.ts';
import { toldTime } from '../told-time.ts';
import { caseEntries, comparedEntries, entryName } from './case-entries.ts';
import type { CaseEntry } from './case-entries.ts';
import { casePast } from './case-past.ts';
import { caseRemarks } from './case-remarks.ts';
import { densityFigure } from './density-figure.ts';
import { densityShape } from './density-shape.ts';
import { historyFigure } from './history-figure.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { ratioPlot } from './ratio-plot.ts';
import type { ReportExtras } from './report-extras.ts';
import { resultsTable } from './results-table.ts';

/** All there is to show of one benchmark: table, ratios, samples, history. `id` is where links lead. */
export function sourceSection(source: SourceTable, id: string, extras: ReportExtras): Markup {
  const entries = caseEntries(source.runs);
  return markup`<section id="${id}"><h2>${source.source}</h2>
${resultsTable(source)}
${caseRemarks(entries)}
${ratios(entries)}
${densities(entries, extras)}
${histories(entries, extras)}
</section>`;
}

const caption =
  'Time ÷ baseline time: the dot is the estimate, the line its interval, the shaded band the margin. To the right of the upright line is slower; an arrow says that it lies beyond the axis.';

function ratios(entries: readonly CaseEntry[]): Markup | undefined {
  const compared = comparedEntries(entries);
  if (compared.length === 0) return undefined;
  return markup`<h3>Against the baseline</h3>${ratioPlot(compared, { caption, farthest: 1.1 })}`;
}

function densities(entries: readonly CaseEntry[], { durations }: ReportExtras): Markup | undefined {
  const figures = entries.flatMap((entry) => {
    const time = toldTime(entry.reported.summary);
    const samples = time && durations?.(entry.of, entry.index);
    const shape = samples && densityShape(samples);
    return time && shape ? [densityFigure(entryName(entry), shape, time.estimate)] : [];
  });
  return gallery('Samples', figures);
}

function histories(entries: readonly CaseEntry[], { history }: ReportExtras): Markup | undefined {
  const figures = entries.flatMap((entry) => {
    const past = casePast(entry, history);
    return past ? [historyFigure(entryName(entry), past)] : [];
  });
  return gallery('History', figures, 'gallery gallery--wide');
}

const gallery = (title: string, figures: readonly Markup[], kind = 'gallery'): Markup | undefined =>
  figures.length > 0 ? markup`<h3>${title}</h3><div class="${kind}">${figures}</div>` : undefined;
