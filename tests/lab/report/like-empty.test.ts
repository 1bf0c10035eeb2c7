import { expect, test } from 'vitest';
import { bencherJson } from '../../../src/lab/report/bencher-json.ts';
import { githubActionBenchmark } from '../../../src/lab/report/github-action-benchmark.ts';
import { junitXml } from '../../../src/lab/report/junit-xml.ts';
import { otlpMetrics } from '../../../src/lab/report/otlp-metrics.ts';
import { prometheusText } from '../../../src/lab/report/prometheus-text.ts';
import { reportCsv } from '../../../src/lab/report/report-csv.ts';
import { reportJson } from '../../../src/lab/report/report-json.ts';
import { reportMarkdown } from '../../../src/lab/report/report-markdown.ts';
import { reportTable } from '../../../src/lab/report/report-table.ts';
import { likeEmptyTime, sampleReport } from '../../support/sample-report.ts';

const report = sampleReport();
const durations = () => [likeEmptyTime];

test.each([
  ['JUnit', junitXml(report)],
  ['Prometheus', prometheusText(report, durations).replaceAll(/.*_duration_seconds_(sum|bucket).*/g, '')],
  ['OTLP', otlpMetrics(report)],
  ['JSON', reportJson(report)],
  ['CSV', reportCsv(report)],
  ['Markdown', reportMarkdown(report)],
  ['Bencher', bencherJson(report)],
  ['github-action-benchmark', githubActionBenchmark(report)],
  ['a terminal', reportTable(report, { width: 80, color: false })],
])('%s is told no time of what is like an empty call', (_, text) => {
  const digits = String(likeEmptyTime).replace(/^[0.]+/, '');
  expect(digits).toBe('7771');
  expect(text.replaceAll('.', '')).not.toContain(digits);
  expect(text).toContain('faster');
});
