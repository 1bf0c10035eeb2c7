import type { Failure } from '../../../lab/model/failure.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import { failureText } from '../failure-text.ts';

/** Something to mark in the text; lines and columns count from 1. */
export type Problem = { line: number; column?: number; text: string };

/** What to mark: the text as it stands, and where the last run of this very text failed. */
export function problemsOf(
  text: string,
  syntax: Failure | undefined,
  run: RunRecord | undefined,
): readonly Problem[] {
  return [...problemOf(syntax), ...(run && ranText(run) === text ? runProblems(run) : [])];
}

function runProblems(run: RunRecord): Problem[] {
  // The same syntax error is found while typing.
  const whole = run.failure?.code === 'syntax-error' ? [] : problemOf(run.failure);
  const failures = run.cases.flatMap(({ info, failure }) =>
    problemOf(failure).map((problem) => ({ ...problem, text: `${info.key}: ${problem.text}` })),
  );
  return [...whole, ...failures];
}

function ranText({ plan }: RunRecord): string | undefined {
  return plan.benchmark.kind === 'written' ? plan.benchmark.text : undefined;
}

function problemOf(failure: Failure | undefined): Problem[] {
  if (!failure) return [];
  const { what, fix, line, column } = failureText(failure);
  return line === undefined
    ? []
    : [{ line, ...(column !== undefined && { column }), text: `${what} ${fix}` }];
}
