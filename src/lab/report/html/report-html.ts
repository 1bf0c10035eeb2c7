import { exitCodes } from '../../model/report.ts';
import type { Report } from '../../model/report.ts';
import { outcomeSentence } from '../../words/outcome-sentence.ts';
import { verdictCounts } from '../../words/verdict-counts.ts';
import { whenText } from '../../words/when-text.ts';
import { sourceTables } from '../source-tables.ts';
import { caseEntries, comparedEntries } from './case-entries.ts';
import type { ComparedEntry } from './case-entries.ts';
import { failureList } from './failure-list.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { methodDetails } from './method-details.ts';
import { pageStyle } from './page-style.ts';
import { ratioPlot } from './ratio-plot.ts';
import type { ReportExtras } from './report-extras.ts';
import { runDetails } from './run-details.ts';
import { runtimeNames } from './runtime-names.ts';
import { sourceSection } from './source-section.ts';

/**
 * A report as one page that needs nothing else: it opens from a file, runs no script, and asks for nothing. Its policy
 * says so too. The same report and extras give the same text.
 *
 * Shape:  any text in it may be hostile: everything is escaped where it is put in.
 * Cost:   10 ms for each case whose 10,000 samples are shown; else little.
 */
export function reportHtml(report: Report, extras: ReportExtras = {}): string {
  const page = markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${`Benchmark report, ${whenText(report.at)}`}</title>
<style>${pageStyle}</style>
</head>
<body>
${head(report)}
<main>
${sourceTables(report).map((source, nth) => sourceSection(source, sourceId(nth), extras))}
${differences(report)}
${failureList(report)}
<section id="runs"><h2>Runs</h2>${report.runs.map(runDetails)}${methodDetails}</section>
</main>
</body>
</html>
`;
  return `<!doctype html>\n${page.html}`;
}

const sourceId = (nth: number) => `source-${nth + 1}`;

function head(report: Report): Markup {
  const { at, lab, commit, missing, runs, outcome } = report;
  const counts = verdictCounts(runs.flatMap(({ cases }) => cases)).map((count) => markup`<li>${count}</li>`);
  const absent = missing.map(
    ({ runtime, advice }) => markup`<p class="missing">${runtimeNames[runtime]} was not there. ${advice}</p>`,
  );
  return markup`<header>
<h1>Benchmark report</h1>
<p class="outcome outcome--${outcome}">${outcomeSentence(report)} Exit code ${exitCodes[outcome]}.</p>
${counts.length > 0 ? markup`<ul class="counts" aria-label="Cases by verdict">${counts}</ul>` : undefined}
${absent}
<p class="made">${whenText(at)}, Arsenal Lab ${lab}${commit === undefined ? '' : ', commit '}${commit === undefined ? undefined : markup`<code>${commit}</code>`}</p>
${contents(report)}
</header>`;
}

function contents(report: Report): Markup {
  const links = [
    ...sourceTables(report).map(
      ({ source }, nth) => markup`<li><a href="#${sourceId(nth)}">${source}</a></li>`,
    ),
    ...(compared(report).length > 0
      ? [markup`<li><a href="#differences">All differences by size</a></li>`]
      : []),
    ...(failureList(report) ? [markup`<li><a href="#failures">Failures</a></li>`] : []),
    markup`<li><a href="#runs">Runs, environments and method</a></li>`,
  ];
  return markup`<nav aria-label="Contents"><ul>${links}</ul></nav>`;
}

const caption =
  'Every case of every run that was compared, the greatest difference first: bars to the right are slower, bars to the left faster, lines are intervals.';

function differences(report: Report): Markup | undefined {
  const entries = compared(report).sort((a, b) => size(b) - size(a));
  if (entries.length === 0) return undefined;
  return markup`<section id="differences"><h2>All differences by size</h2>${ratioPlot(entries, {
    caption,
    farthest: 2,
    hasBars: true,
    hasSources: true,
  })}</section>`;
}

const compared = ({ runs }: Report): ComparedEntry[] => comparedEntries(caseEntries(runs));

/** What has no ratio comes last. */
function size({ compared: { relative } }: ComparedEntry): number {
  const size = Math.abs(Math.log(relative.ratio));
  return Number.isNaN(size) ? -1 : size;
}
