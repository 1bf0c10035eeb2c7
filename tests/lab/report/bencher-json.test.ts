import { expect, test } from 'vitest';
import { bencherJson } from '../../../src/lab/report/bencher-json.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { caseInfo } from '../../support/run-view.ts';
import { caseSummary } from '../../support/case-summary.ts';

const json: unknown = JSON.parse(bencherJson(sampleReport()));
const names = keysOf(json);

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
const near = (value: number): unknown => expect.closeTo(value, 6);

test('tells each time in nanoseconds with its interval, under a name of its own', () => {
  expect(json).toHaveProperty(['sorting / regressed {n: 10, strict: true, limit: Infinity} [chromium]'], {
    latency: {
      value: near(12_345.67),
      lower_value: near(12_345.67 * 0.99),
      upper_value: near(12_345.67 * 1.01),
    },
  });
  expect(names).toHaveLength(21);
});

test('names the source only where two have the same case', () => {
  expect(names.filter((name) => name.includes('faster'))).toEqual([
    'sorting / faster {n: 10, strict: true, limit: Infinity} [chromium]',
    'bench/sort.bench.ts: sorting / faster {n: 10, strict: true, limit: Infinity} [node]',
    '@<strings>: sorting / faster {n: 10, strict: true, limit: Infinity} [node]',
  ]);
});

test('leaves out what has no time to tell', () => {
  expect(names.filter((name) => /nothing|broken/.test(name))).toEqual([]);
});

test('keeps to the longest name there may be, and to the runtime at its end', () => {
  const report = sampleReport();
  const [run] = report.runs;
  const info = caseInfo('long '.repeat(300));
  const cases = [{ info, summary: caseSummary([1]), judgement: { kind: 'new' } as const }];
  const [name] = keysOf(JSON.parse(bencherJson({ ...report, runs: [{ ...run, cases }] })));
  expect(name).toHaveLength(1_024);
  expect(name).toMatch(/long {2}\[chromium\]$/);
});
