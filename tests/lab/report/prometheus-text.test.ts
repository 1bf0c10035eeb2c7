import { describe, expect, test } from 'vitest';
import type { DurationsOf } from '../../../src/lab/report/durations-of.ts';
import { prometheusText } from '../../../src/lab/report/prometheus-text.ts';
import { noPromtool, promtoolComplaints, promtoolPath } from '../../support/promtool.ts';
import { sampleReport } from '../../support/sample-report.ts';

const durations: DurationsOf = ({ runtime }, index) =>
  runtime === 'node'
    ? Float64Array.from([0.001, 0.0015, 4, 20_000, NaN].map((each) => each * (index + 1)))
    : undefined;
const text = prometheusText(sampleReport(), durations);
const of = (metric: string, name: string, runtime = 'chromium') =>
  text
    .split('\n')
    .filter(
      (line) => line.startsWith(`${metric}{test="sorting / ${name} {`) && line.includes(`"${runtime}"`),
    );
const valueOf = (line: string | undefined) => Number(line?.split(' ').at(-1));

if (!promtoolPath) console.log(noPromtool);

describe.runIf(promtoolPath)('promtool', () => {
  test('has nothing to say', () => {
    expect(promtoolComplaints(text)).toBe('');
    expect(promtoolComplaints(prometheusText(sampleReport({ runs: [], missing: [] })))).toBe('');
  });

  test.each([
    ['a name without its help', text.replace(/# HELP arsenal_info .*\n/, '')],
    ['a count that does not end as one', text.replaceAll('samples_total', 'samples')],
    [
      'a unit that is not the base unit',
      text.replaceAll('arsenal_case_time_seconds', 'arsenal_case_time_milliseconds'),
    ],
    ['a quote that is not escaped', text.replace('\\"', '"')],
  ])('complains of %s', (_, spoilt) => {
    expect(spoilt).not.toBe(text);
    expect(promtoolComplaints(spoilt)).not.toBe('');
  });
});

test('every line is a comment or a sample, whatever the names', () => {
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(
      /^(# (HELP|TYPE) arsenal_|arsenal_[a-z_]+(\{(\w+="([^"\\]|\\[\\"n])*",?)+\})? [-+\d.eInf]+$)/,
    );
});

test('no series stands there twice', () => {
  const series = text.split('\n').map((line) => line.slice(0, line.lastIndexOf(' ')));
  expect(new Set(series).size).toBe(series.length);
});

test('times are in seconds, with their interval', () => {
  expect(valueOf(of('arsenal_case_time_seconds', 'regressed')[0])).toBeCloseTo(1.234_567e-5, 12);
  expect(of('arsenal_case_time_interval_seconds', 'regressed').map(valueOf)).toEqual([
    expect.closeTo(0.99 * 1.234_567e-5, 12),
    expect.closeTo(1.01 * 1.234_567e-5, 12),
  ]);
  expect(valueOf(of('arsenal_case_calls_per_second', 'regressed')[0])).toBeCloseTo(81_000.06, 0);
});

test('of an empty call no time is told, nor samples', () => {
  for (const metric of [
    'time_seconds',
    'time_interval_seconds',
    'calls_per_second',
    'ratio',
    'duration_seconds_count',
  ])
    expect(of(`arsenal_case_${metric}`, 'nothing', 'node')).toEqual([]);
  expect(of('arsenal_case_like_empty', 'nothing').map(valueOf)).toEqual([1]);
});

test('buckets count all that is shorter', () => {
  const buckets = of('arsenal_case_duration_seconds_bucket', 'regressed', 'node');
  expect(buckets.find((line) => line.includes('le="0.000001"') || line.includes('le="1e-6"'))).toMatch(/ 1$/);
  expect(buckets.find((line) => line.includes('le="0.000002"'))).toMatch(/ 2$/);
  expect(buckets.find((line) => line.includes('le="10"'))).toMatch(/ 3$/);
  expect(buckets.at(-1)).toMatch(/le="\+Inf"} 4$/);
  expect(of('arsenal_case_duration_seconds_count', 'regressed', 'node').map(valueOf)).toEqual([4]);
  expect(valueOf(of('arsenal_case_duration_seconds_sum', 'regressed', 'node')[0])).toBeCloseTo(
    20.004_002_5,
    9,
  );
  expect(of('arsenal_case_duration_seconds_count', 'regressed')).toEqual([]);
});

test('of all verdicts one holds', () => {
  const verdicts = of('arsenal_case_verdict', 'equivalent');
  expect(verdicts).toHaveLength(8);
  expect(verdicts.filter((line) => line.endsWith(' 1'))).toEqual([
    expect.stringContaining('verdict="equivalent"'),
  ]);
  expect(of('arsenal_case_regression', 'regressed').map(valueOf)).toEqual([1]);
  expect(of('arsenal_case_regression', 'accepted').map(valueOf)).toEqual([0]);
  expect(of('arsenal_case_success', 'broken').map(valueOf)).toEqual([0]);
});

test('runs tell where they were made, what memory they used and how they ended', () => {
  expect(text).toContain(
    'arsenal_info{suite="bench/sort.bench.ts",runtime="node",engine="V8",platform="Linux",cores="2",version="0.1.0"} 1\n',
  );
  expect(text).toContain(
    'arsenal_run_memory_max_bytes{suite="bench/sort.bench.ts",runtime="node",source="sandbox"} 3000000\n',
  );
  expect(text).toContain('arsenal_run_success{suite="bench/wrong.bench.ts",runtime="bun"} 0\n');
  expect(text).toContain(
    'arsenal_run_broken{suite="bench/wrong.bench.ts",runtime="bun",status="failed",text="Line 3: The text is not',
  );
  expect(text).toContain('arsenal_runtime_missing{runtime="firefox"} 1\n');
  expect(text).toContain('arsenal_report_exit_code 4\n');
});

test('runs tell their processor where it is known', () => {
  const report = sampleReport();
  const [of] = report.runs;
  const environment = { ...of.run.environment, cpu: 'A "make"' };
  const told = prometheusText({ ...report, runs: [{ ...of, run: { ...of.run, environment } }] });
  expect(told).toContain('cores="2",cpu="A \\"make\\"",version="0.1.0"} 1\n');
});
