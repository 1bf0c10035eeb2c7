import { expect, test } from 'vitest';
import { isSameBenchmark } from '../../../src/node/cli/is-same-benchmark.ts';
import { textPlan } from '../../support/text-plan.ts';

const runOf = (name: string, title: string) => {
  const benchmark = { kind: 'trusted', title, suite: '' } as const;
  return { name, plan: textPlan('', { benchmark }) };
};
const ofCommand = runOf('bench/sorting.bench.ts', 'sorting');

test('The command line names a run after its file, and the app after its title', () => {
  expect(isSameBenchmark(ofCommand, runOf('bench/sorting.bench.ts', 'sorting'))).toBe(true);
  expect(isSameBenchmark(ofCommand, runOf('sorting', 'sorting'))).toBe(true);
  expect(isSameBenchmark(runOf('sorting', 'sorting'), ofCommand)).toBe(true);
});

test('Files of the same name in two folders are two benchmarks', () => {
  expect(isSameBenchmark(ofCommand, runOf('other/sorting.bench.ts', 'sorting'))).toBe(false);
  expect(isSameBenchmark(ofCommand, runOf('searching', 'searching'))).toBe(false);
});
