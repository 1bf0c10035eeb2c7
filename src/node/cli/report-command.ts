import { extname, resolve } from 'node:path';
import { judgedApart, judgedSides, type Standard } from '../../lab/judge/judged-run.ts';
import { outcome } from '../../lab/judge/outcome.ts';
import { runsOfSame } from '../../lab/judge/runs-of-same.ts';
import { isSided } from '../../lab/model/benchmark.ts';
import { exitCodes, type Report, type ReportedCase } from '../../lab/model/report.ts';
import { bencherJson } from '../../lab/report/bencher-json.ts';
import { reportHtml } from '../../lab/report/html/report-html.ts';
import { junitXml } from '../../lab/report/junit-xml.ts';
import { prometheusText } from '../../lab/report/prometheus-text.ts';
import { reportCsv } from '../../lab/report/report-csv.ts';
import { reportJson } from '../../lab/report/report-json.ts';
import { reportMarkdown } from '../../lab/report/report-markdown.ts';
import type { ReportExtras } from '../../lab/report/html/report-extras.ts';
import { DEFAULT_MARGIN } from '../../lab/stats/relative.ts';
import { writeWhole } from '../runs/write-whole.ts';
import { Complaint } from './complaint.ts';
import { extrasOf } from './extras-of.ts';
import { keptRuns } from './kept-runs.ts';
import { reportedRun, type Kept } from './reported-run.ts';
import { runtimeOf } from '../../lab/model/runtime-of.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

type Format = (report: Report, extras: ReportExtras) => string;

/** By the ending of the file that is asked for. */
const formats: Readonly<Record<string, Format>> = {
  '.html': reportHtml,
  '.json': (report) => reportJson(report),
  '.csv': (report) => reportCsv(report),
  '.md': (report) => reportMarkdown(report),
  '.xml': (report) => junitXml(report),
  '.prom': (report, { durations }) => prometheusText(report, durations),
  '.bmf': (report) => bencherJson(report),
};

const formatOf = (path: string) => new Map(Object.entries(formats)).get(extname(path));

/** What speaks for itself: nothing but the margin that is none to act on. */
const margins: Standard['margins'] = { all: DEFAULT_MARGIN, byCase: {} };

/** Makes a report out of run files: of the last run of each benchmark and runtime, with those before as its history. */
export async function reportCommand(
  paths: readonly string[],
  { output, baseline }: { output: string; baseline?: string },
  world: World,
): Promise<number> {
  const format = formatOf(output);
  if (!format)
    throw new Complaint(`--output ${output}: its ending is none of ${Object.keys(formats).join(', ')}.`);
  const all = (await Promise.all(paths.map((path) => keptRuns(path, world.folder)))).flat();
  const before = baseline === undefined ? [] : await keptRuns(baseline, world.folder);
  const last = lastOfEach(all);
  const standard: Standard = { margins, acknowledged: [], now: world.now() };
  const runs = last.map((kept) => reportedRun(kept, judged(kept, before, standard)));
  const measured = { runs, missing: [] };
  const strict = { onRejected: 'warn', onNotComparable: 'warn' } as const;
  const report: Report = { at: world.now(), lab: version, outcome: outcome(measured, strict), ...measured };
  await writeWhole(resolve(world.folder, output), format(report, extrasOf(last, [...before, ...all])));
  world.tell(`${output}: ${runs.length} of ${all.length} runs, with the others as their history\n`);
  return exitCodes.pass;
}

/** Two versions that were measured side by side have their baseline with them. */
const judged = (kept: Kept, before: readonly Kept[], standard: Standard): ReportedCase[] =>
  isSided(kept.run.plan.benchmark)
    ? judgedSides(kept, standard)
    : judgedApart(kept, runsOfSame(before, kept.run), standard);

function lastOfEach(all: readonly Kept[]): Kept[] {
  const last = new Map<string, Kept>();
  for (const kept of all) last.set(`${kept.run.name}\n${runtimeOf(kept.run)}`, kept);
  return [...last.values()];
}
