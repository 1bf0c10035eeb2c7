import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { precache } from '../../../scripts/build-plugins/precache.ts';
import { reportJson } from '../../../src/lab/report/report-json.ts';
import { hostileName, sampleReport } from '../../support/sample-report.ts';
import { weighedReport } from '../../support/weighed-report.ts';

const schema: unknown = JSON.parse(readFileSync('public/schema/report-1.json', 'utf8'));
const text = reportJson(sampleReport());

function faults(json: string): unknown[] {
  if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object');
  const validate = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
  }).compile(schema);
  validate(JSON.parse(json));
  return validate.errors ?? [];
}

test('is valid by the schema that we publish', () => {
  expect(faults(text)).toEqual([]);
  expect(faults(reportJson(sampleReport({ runs: [], missing: [] })))).toEqual([]);
});

test('stays valid with what was weighed', () => {
  const retained = { bytes: -1, interval: { low: -4, high: 2 }, rounds: 20, calls: 9 };
  const weighed = { kind: 'weighed', source: 'devtools', bytes: 48.5, readings: 25 } as const;
  const interval = { low: 48, high: 49 };
  const report = weighedReport([
    weighed,
    { ...weighed, interval, buffers: 8, retained },
    { kind: 'absent', because: 'collected' },
  ]);
  expect(faults(reportJson(report))).toEqual([]);
});

test.each([
  ['another version', text.replace('"version": 1', '"version": 2')],
  ['an unknown field', text.replace('"lab":', '"laboratory": "", "lab":')],
  ['an unknown field of a judgement', text.replace('"regression": true', '"regression": true, "blame": 1')],
  ['an unknown verdict', text.replace('"verdict": "faster"', '"verdict": "quicker"')],
  ['half an interval', text.replace(/"lowRatio": [\d.]+,\s*/, '')],
  ['a time of an empty call', text.replace('"likeEmpty": false', '"likeEmpty": true')],
  ['a profile of another kind', text.replace('"kind": "heap-profile"', '"kind": "rumour"')],
  ['an exit code of its own', text.replace('"exitCode": 4', '"exitCode": 2')],
])('the schema refuses %s', (_, spoilt) => {
  expect(spoilt).not.toBe(text);
  expect(faults(spoilt)).not.toEqual([]);
});

test('keeps names as they are, and what JSON cannot write as a text', () => {
  const report = sampleReport();
  const [{ cases }] = report.runs;
  expect(JSON.parse(text)).toMatchObject({
    format: 'arsenal-report',
    version: 1,
    at: '2026-11-21T12:00:00.000Z',
    runs: [
      { cases: cases.map(({ info }) => ({ key: info.key, params: { n: 10, limit: 'Infinity' } })) },
      {},
      {},
      {},
    ],
  });
  expect(text).toContain(JSON.stringify(hostileName).slice(1, -1));
});

test('of an empty call no time is told', () => {
  expect(text).toMatch(/"likeEmpty": true(?!,\s*"time")/);
});

test('is the same for the same report', () => {
  expect(reportJson(sampleReport())).toBe(text);
});

test('tells the processor where it is known', () => {
  const report = sampleReport();
  const [of] = report.runs;
  const environment = { ...of.run.environment, cpu: 'A make' };
  const told = reportJson({ ...report, runs: [{ ...of, run: { ...of.run, environment } }] });
  expect(faults(told)).toEqual([]);
  expect(JSON.parse(told)).toMatchObject({ runs: [{ environment: { cpu: 'A make' } }] });
});

test('its schema is not among what the app keeps for work without a network', () => {
  expect(precache.globIgnores).toContain('schema/**');
});
