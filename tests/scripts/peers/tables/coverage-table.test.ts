import { expect, test } from 'vitest';
import { coverage, coverageTable, understatement } from '../../../../scripts/peers/tables/coverage-table.ts';
import { around, measuredAs } from '../../../support/peer-results.ts';

const estimates = (times: readonly number[], reach: number) =>
  times.map((time) => ({ time, interval: { low: time - reach, high: time + reach } }));

test('each interval is held against the mean of the others', () => {
  expect(coverage(estimates([10, 11, 12], 1))).toEqual({ part: 1, whole: 3 });
  expect(coverage(estimates([10, 11, 12], 1.5))).toEqual({ part: 3, whole: 3 });
});

test('one process alone covers nothing and misses nothing', () => {
  expect(coverage(estimates([10], 1)).whole).toBe(0);
});

test('an interval that says a tenth of the spread is ten times too small', () => {
  expect(understatement(estimates([9, 10, 11], 0.196))).toBeCloseTo(10);
});

test('a row has its share over all work, each kind held against its own', () => {
  const times = (scenario: string, all: readonly number[]) =>
    measuredAs(
      'tinybench',
      scenario,
      all.map((time) => ({ cases: [around(time, 1.5)], wallMs: 1 })),
    );
  const [, row] = coverageTable([...times('json', [10, 11, 12]), ...times('sort', [100, 200])]).split('\n');
  expect(row).toMatch(/^tinybench +5 +60 % +[\d.]+ ×$/);
});
