import { expect, test } from 'vitest';
import { foldRun, startedRun } from '../../../../src/lab/model/fold-run.ts';
import type { Failure } from '../../../../src/lab/model/failure.ts';
import { problemsOf } from '../../../../src/web/ui/editor/problem.ts';
import { startedEvent, surveyedEvent } from '../../../support/run-events.ts';

const faultless = { deadCode: [] };
const thrown: Failure = { code: 'threw', stage: 'body', message: 'no', line: 6 };

/** The run of the empty text, whose first case failed. */
function failedRun() {
  const started = startedEvent();
  if (started.type !== 'started') throw new Error('a run begins with started');
  const surveyed = foldRun(startedRun(started), surveyedEvent(1));
  return foldRun(surveyed, { type: 'case-failed', case: 0, replicate: 0, failure: thrown });
}

test('what does not compile is marked where it is', () => {
  const syntax: Failure = { code: 'syntax-error', message: 'oops', line: 3, column: 7 };
  const [problem, ...others] = problemsOf('x', { failure: syntax, deadCode: [] }, undefined);
  expect(problem).toMatchObject({ line: 3, column: 7, severity: 'error' });
  expect(problem.text).toContain('oops');
  expect(others).toEqual([]);
});

test('a case that failed is marked, with its name, in the very text that ran', () => {
  const [problem] = problemsOf('', faultless, failedRun());
  expect(problem.line).toBe(6);
  expect(problem.text).toMatch(/^case 0: /);
});

test('a text changed since has no marks of the run', () => {
  expect(problemsOf('other', faultless, failedRun())).toEqual([]);
});

test('a failure without a line is marked nowhere', () => {
  expect(problemsOf('', { failure: { code: 'no-cases' }, deadCode: [] }, undefined)).toEqual([]);
});

test('what an engine may remove is a warning where it stands', () => {
  const found = {
    rule: 'unused-value',
    line: 2,
    column: 5,
    caseNames: ['a'],
    detail: 'the value of `x` is never used',
  } as const;
  const [problem, ...others] = problemsOf('x', { deadCode: [found] }, undefined);
  expect(problem).toMatchObject({ line: 2, column: 5, severity: 'warning' });
  expect(problem.text).toMatch(/^The value of `x` is never used: .* keep\.$/);
  expect(others).toEqual([]);
});
