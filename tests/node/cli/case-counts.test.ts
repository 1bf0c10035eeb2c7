import { expect, test } from 'vitest';
import { caseCounts } from '../../../src/node/cli/case-counts.ts';
import { sampleReport } from '../../support/sample-report.ts';

const [run] = sampleReport().runs;

test('Says how many cases there are, what they came to, and how long it took', () => {
  expect(caseCounts(run).replaceAll('\u00a0', ' ')).toBe(
    '12 cases: 4 slower, 1 faster, 1 equivalent, 2 inconclusive, 1 new, 1 not comparable, 1 rejected, 1 failed, in 13 s',
  );
});

test('Says nothing of what none came to', () => {
  expect(caseCounts({ ...run, cases: [] }).replaceAll('\u00a0', ' ')).toBe('0 cases, in 13 s');
  expect(caseCounts({ ...run, cases: run.cases.slice(0, 1) })).toMatch(/^1 case: 1 slower, in /);
});
