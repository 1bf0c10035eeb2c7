import type { Report } from '../../src/lab/model/report.ts';
import { bencherJson } from '../../src/lab/report/bencher-json.ts';
import { githubActionBenchmark } from '../../src/lab/report/github-action-benchmark.ts';
import type { ReportExtras } from '../../src/lab/report/html/report-extras.ts';
import { reportHtml } from '../../src/lab/report/html/report-html.ts';
import { junitXml } from '../../src/lab/report/junit-xml.ts';
import { otlpMetrics } from '../../src/lab/report/otlp-metrics.ts';
import { prometheusText } from '../../src/lab/report/prometheus-text.ts';
import { reportCsv } from '../../src/lab/report/report-csv.ts';
import { reportJson } from '../../src/lab/report/report-json.ts';
import { reportMarkdown } from '../../src/lab/report/report-markdown.ts';
import { reportTable } from '../../src/lab/report/report-table.ts';

/** A report in each format there is. */
export const inEveryFormat = (report: Report, extras: ReportExtras = {}) => ({
  ...inSentences(report, extras),
  Bencher: bencherJson(report),
  'github-action-benchmark': githubActionBenchmark(report),
});

/** A report in each format that has room for sentences on a run as a whole. */
export const inSentences = (report: Report, extras: ReportExtras = {}) => ({
  HTML: reportHtml(report, extras),
  JUnit: junitXml(report),
  Prometheus: prometheusText(report, extras.durations),
  OTLP: otlpMetrics(report, extras.durations),
  JSON: reportJson(report),
  CSV: reportCsv(report),
  Markdown: reportMarkdown(report),
  'a terminal': reportTable(report, { width: 80, color: false }),
});
