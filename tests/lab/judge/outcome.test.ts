import { expect, test } from 'vitest';
import { outcome } from '../../../src/lab/judge/outcome.ts';
import type { CaseJudgement } from '../../../src/lab/model/judgement.ts';
import type { ReportedRun } from '../../../src/lab/model/report.ts';
import { figuredRun } from '../../support/figured-run.ts';

const strict = { onRejected: 'fail', onNotComparable: 'fail' } as const;
const lenient = { onRejected: 'warn', onNotComparable: 'warn' } as const;

const runOf = (judgements: readonly CaseJudgement[]): ReportedRun => {
  const { run } = figuredRun(judgements.map((_, nth) => ({ at: [`case ${nth}`] })));
  return {
    runtime: 'node',
    source: run.name,
    run,
    hash: '',
    fitness: { state: 'valid', reasons: [] },
    cases: judgements.map((judgement, nth) => ({ info: run.cases[nth].info, judgement })),
    wallMs: 1,
  };
};

const isNew: CaseJudgement = { kind: 'new' };
const isFailed: CaseJudgement = { kind: 'failed', failure: { code: 'threw', stage: 'body', message: 'no' } };
const isRejected: CaseJudgement = { kind: 'rejected', reasons: [{ code: 'incomplete' }] };
const isForeign: CaseJudgement = { kind: 'not-comparable', mismatches: [] };
const isSlower: CaseJudgement = {
  kind: 'compared',
  relative: { ratio: 1.05, interval: { low: 1.04, high: 1.06 } },
  verdict: 'slower',
  margin: 0.005,
  opposition: 'side-by-side',
};

test.each([
  [[isNew], 'pass'],
  [[isNew, isForeign], 'not-comparable'],
  [[isForeign, isRejected], 'rejected'],
  [[isRejected, isFailed], 'failed'],
  [[isFailed, isSlower], 'regression'],
] as const)('The weightiest of what is said of the cases counts: %#', (judgements, expected) => {
  expect(outcome({ runs: [runOf(judgements)], missing: [] }, strict)).toBe(expected);
});

test('What cannot be judged passes where a warning is enough; a regression and a failure never do', () => {
  const of = (judgements: readonly CaseJudgement[]) =>
    outcome({ runs: [runOf(judgements)], missing: [] }, lenient);
  expect([of([isForeign]), of([isRejected]), of([isFailed]), of([isSlower])]).toEqual([
    'pass',
    'pass',
    'failed',
    'regression',
  ]);
});

test('Nothing that ran is not comparable, and so is a runtime that is missing', () => {
  expect(outcome({ runs: [], missing: [] }, strict)).toBe('not-comparable');
  const missing = [{ runtime: 'bun', advice: 'Install it.' } as const];
  expect(outcome({ runs: [runOf([isNew])], missing }, strict)).toBe('not-comparable');
});

test('A benchmark that could not be read fails, though it has no cases', () => {
  const run = runOf([]);
  const broken = { ...run, run: { ...run.run, status: 'failed' as const } };
  expect(outcome({ runs: [broken], missing: [] }, strict)).toBe('failed');
});

test('What was stopped before all of it was measured passes nothing, unless a warning is enough', () => {
  const cut = { runs: [runOf([isNew])], missing: [], isCut: true };
  expect(outcome(cut, strict)).toBe('rejected');
  expect(outcome({ ...cut, runs: [] }, strict)).toBe('rejected');
  expect(outcome(cut, lenient)).toBe('pass');
  expect(outcome({ ...cut, runs: [runOf([isSlower])] }, strict)).toBe('regression');
});
