import { expect, test } from 'vitest';
import { runsOfSame } from '../../../src/lab/judge/runs-of-same.ts';
import { environmentOfTests, figuredRun } from '../../support/figured-run.ts';

const runOf = (name: string, title: string, key: string, browser = 'Node 24.1.0') => {
  const run = figuredRun([{ at: [key] }], { name, environment: { ...environmentOfTests, browser } });
  const benchmark = { ...run.run.plan.benchmark, title };
  return { ...run, run: { ...run.run, plan: { ...run.run.plan, benchmark } } };
};
const mine = runOf('sorting.bench.ts', 'sorting', 'toSorted');
const names = (all: ReturnType<typeof runOf>[]) => runsOfSame(all, mine.run).map(({ run }) => run.name);

test('Runs of the same name or title are of the same benchmark, in any version of the same runtime', () => {
  const all = [
    runOf('sorting.bench.ts', 'x', 'a', 'Node 22.0.0'),
    runOf('My run', 'sorting', 'b'),
    runOf('other', 'other', 'toSorted'),
    runOf('sorting.bench.ts', 'sorting', 'toSorted', 'Bun 1.4.5'),
  ];
  expect(names(all)).toEqual(['sorting.bench.ts', 'My run']);
});

test('Where none is called so, those that share a case are', () => {
  expect(names([runOf('other', 'other', 'toSorted'), runOf('another', 'another', 'slice')])).toEqual([
    'other',
  ]);
});
