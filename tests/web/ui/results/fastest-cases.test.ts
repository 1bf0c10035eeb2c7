import { expect, test } from 'vitest';
import { fastestCases } from '../../../../src/web/ui/results/fastest-cases.ts';
import { caseSummary } from '../../../support/case-summary.ts';

const named = (name: string, replicates: number[]) => ({ name, summary: caseSummary(replicates) });
const names = (...cases: ReturnType<typeof named>[]) => fastestCases(cases).map(({ name }) => name);

test('the fastest is faster than all others', () => {
  expect(
    names(named('a', [2, 2.01, 2.02]), named('b', [1, 1.01, 1.02]), named('c', [3, 3.01, 3.02])),
  ).toEqual(['b']);
});

test('those that are not told apart are the fastest together', () => {
  expect(names(named('a', [1, 1.1, 0.9]), named('b', [1, 0.9, 1.1]), named('c', [3, 3.3, 2.7]))).toEqual([
    'a',
    'b',
  ]);
});

test('with a single worker nothing is told apart', () => {
  expect(names(named('a', [1]), named('b', [9]))).toEqual(['a', 'b']);
});
