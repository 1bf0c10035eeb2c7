import { expect, test } from 'vitest';
import type { DurationsOf } from '../../../src/lab/report/durations-of.ts';
import { otlpMetrics } from '../../../src/lab/report/otlp-metrics.ts';
import { otlpFaults } from '../../support/otlp-faults.ts';
import { otlpPublished } from '../../support/otlp-published.ts';
import { sampleReport } from '../../support/sample-report.ts';

const durations: DurationsOf = ({ runtime }, index) =>
  runtime === 'node' ? [0.001, 0.0015, 4, 20_000].map((each) => each * (index + 1)) : undefined;
const text = otlpMetrics(sampleReport(), durations);
const request: unknown = JSON.parse(text);

/** Every place in a value where something stands, without the numbers of items. */
function places(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => places(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string, unknown][] = Object.entries(value);
  return entries.flatMap(([field, content]) => places(content, `${path}.${field}`));
}

/** Every value at a place. */
function all(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => all(item, path));
  if (path.length === 0) return [value];
  const [field, ...rest] = path;
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string, unknown][] = Object.entries(value);
  return entries.flatMap(([name, content]) => (name === field ? all(content, rest) : []));
}

const metrics = (name: string) =>
  all(request, ['resourceMetrics', 'scopeMetrics', 'metrics']).filter(
    (metric) => all(metric, ['name'])[0] === name,
  );
const pointsOf = (name: string, test: string) =>
  ['gauge', 'sum', 'histogram']
    .flatMap((kind) => all(metrics(name), [kind, 'dataPoints']))
    .filter((point) =>
      String(all(point, ['attributes', 'value', 'stringValue'])[0]).startsWith(`sorting / ${test} {`),
    );

test('every field is one of the published messages, in the form that JSON asks for', () => {
  expect(otlpFaults(request)).toEqual([]);
  expect(otlpFaults(JSON.parse(otlpMetrics(sampleReport({ runs: [] }))))).toEqual([]);
});

test('every field stands where the published package puts it', () => {
  const published = new Set(places(otlpPublished()));
  expect([...new Set(places(request))].filter((place) => !published.has(place))).toEqual([]);
});

test.each([
  ['an unknown field', text.replace('"scopeMetrics"', '"scope_metrics"')],
  ['a time as a number', text.replace(/"timeUnixNano": "(\d+)"/, '"timeUnixNano": $1')],
  ['a point with two values', text.replace('"asDouble": 1', '"asDouble": 1, "asInt": "1"')],
  [
    'an enumeration by name',
    text.replace('"aggregationTemporality": 1', '"aggregationTemporality": "DELTA"'),
  ],
])('the check refuses %s', (_, spoilt) => {
  expect(spoilt).not.toBe(text);
  expect(otlpFaults(JSON.parse(spoilt))).not.toEqual([]);
});

test('points have the times of the run, and readings of memory their own', () => {
  const [point] = pointsOf('arsenal.case.time', 'regressed');
  expect(point).toMatchObject({
    startTimeUnixNano: '1700000000000000000',
    timeUnixNano: '1700000012345000000',
    asDouble: 1.234_567e-5,
  });
  const read = all(metrics('arsenal.run.memory')[0], ['gauge', 'dataPoints', 'timeUnixNano']);
  expect(read).toEqual(['1700000001000000000', '1700000002000500000']);
});

test('a histogram has one bucket more than bounds, and all samples in them', () => {
  const points = pointsOf('arsenal.case.duration', 'regressed');
  expect(points).toHaveLength(1);
  const counts = all(points, ['bucketCounts']).map(Number);
  const bounds = all(points, ['explicitBounds']).map(Number);
  expect(counts).toHaveLength(bounds.length + 1);
  expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(points[0]).toMatchObject({ count: '4', min: 1e-6, max: 20 });
});

test('of an empty call no time is told, nor samples', () => {
  for (const name of ['time', 'time.interval', 'throughput', 'ratio', 'duration'])
    expect(pointsOf(`arsenal.case.${name}`, 'nothing')).toEqual([]);
  expect(pointsOf('arsenal.case.like_empty', 'nothing')).toHaveLength(2);
});

test('each run is a resource that says where it was made', () => {
  const resources = all(request, ['resourceMetrics', 'resource']);
  expect(resources).toHaveLength(4);
  expect(all(resources[1], ['attributes'])).toContainEqual({
    key: 'process.runtime.name',
    value: { stringValue: 'node' },
  });
  expect(all(resources[1], ['attributes'])).toContainEqual({
    key: 'arsenal.cores',
    value: { intValue: '2' },
  });
});

test('a resource tells its processor where it is known, and a run why it has no end', () => {
  const report = sampleReport();
  const of = report.runs[3];
  const environment = { ...of.run.environment, cpu: 'A make' };
  const told = otlpMetrics({ ...report, runs: [{ ...of, run: { ...of.run, environment } }] });
  expect(otlpFaults(JSON.parse(told))).toEqual([]);
  expect(told).toMatch(/"host\.cpu\.model\.name",\s*"value": \{\s*"stringValue": "A make"/);
  expect(told).toMatch(/"arsenal\.run\.broken"[^]*"Line 3: The text is not valid code/);
});
