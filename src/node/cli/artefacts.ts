import { join } from 'node:path';
import type { Report } from '../../lab/model/report.ts';
import { bencherJson } from '../../lab/report/bencher-json.ts';
import { githubActionBenchmark } from '../../lab/report/github-action-benchmark.ts';
import { junitXml } from '../../lab/report/junit-xml.ts';
import { otlpMetrics } from '../../lab/report/otlp-metrics.ts';
import { prometheusText } from '../../lab/report/prometheus-text.ts';
import { reportCsv } from '../../lab/report/report-csv.ts';
import { reportJson } from '../../lab/report/report-json.ts';
import { reportMarkdown } from '../../lab/report/report-markdown.ts';
import type { ReportExtras } from '../../lab/report/html/report-extras.ts';
import { reportHtml } from '../../lab/report/html/report-html.ts';
import { writeWhole } from '../runs/write-whole.ts';

/** Where what is written, and where two of the files go that others want at a place of their own. */
export type ArtefactPlaces = Partial<Record<'folder' | 'junitFile' | 'promFile', string | undefined>>;

/** Writes a report in every format asked for. Gives the paths, in order. */
export async function writeArtefacts(
  report: Report,
  { folder, junitFile, promFile }: ArtefactPlaces,
  extras: ReportExtras,
): Promise<string[]> {
  const inFolder: [name: string, text: () => string][] = [
    ['report.html', () => reportHtml(report, extras)],
    ['report.json', () => reportJson(report)],
    ['report.csv', () => reportCsv(report)],
    ['report.md', () => reportMarkdown(report)],
    ['otlp.json', () => otlpMetrics(report, extras.durations)],
    ['bencher.json', () => bencherJson(report)],
    ['github-action-benchmark.json', () => githubActionBenchmark(report)],
  ];
  const junit = junitFile ?? (folder && join(folder, 'junit.xml'));
  const prom = promFile ?? (folder && join(folder, 'metrics.prom'));
  const files: [path: string | undefined, text: () => string][] = [
    [junit, () => junitXml(report)],
    [prom, () => prometheusText(report, extras.durations)],
    ...inFolder.map(([name, text]): [string | undefined, () => string] => [
      folder && join(folder, name),
      text,
    ]),
  ];
  const written: string[] = [];
  for (const [path, text] of files) {
    if (path === undefined) continue;
    await writeWhole(path, text());
    written.push(path);
  }
  return written;
}
