import { expect, test } from 'vitest';
import { githubActionBenchmark } from '../../../src/lab/report/github-action-benchmark.ts';
import { sampleReport } from '../../support/sample-report.ts';

const entries: unknown = JSON.parse(githubActionBenchmark(sampleReport()));

test('is a list of named values in nanoseconds, with half the interval as range', () => {
  expect(entries).toHaveLength(21);
  expect(entries).toHaveProperty([0], {
    name: 'sorting / regressed {n: 10, strict: true, limit: Infinity} [chromium]',
    unit: 'ns',
    value: 12_345.7,
    range: '± 123.457',
    extra:
      'bench/sort.bench.ts\nV8\nIt is 20.0\u00a0% slower than the baseline (19.0\u00a0% to 21.0\u00a0%). A rerun said so too.',
  });
});

test('leaves out what has no time to tell', () => {
  expect(JSON.stringify(entries)).not.toMatch(/sorting \/ (nothing|broken)/);
});
