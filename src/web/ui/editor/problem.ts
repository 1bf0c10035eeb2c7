import type { DeadCode } from '../../../lab/model/dead-code.ts';
import type { Failure } from '../../../lab/model/failure.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import { deadCodeText } from '../dead-code-text.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { CheckedText } from '../performance/text-check.ts';

/** Something to mark in the text; lines and columns count from 1. */
export type Problem = { line: number; column?: number; text: string; severity: 'error' | 'warning' };

/** What to mark: what was seen in the text as it stands, and where the last run of this very text failed. */
export function problemsOf(
  text: string,
  { failure, deadCode }: CheckedText,
  run: RunRecord | undefined,
): readonly Problem[] {
  const ran = run && ranText(run) === text ? runProblems(run) : [];
  return [...problemOf(failure), ...ran, ...deadCode.map(warningOf)];
}

const warningOf = (found: DeadCode): Problem => ({
  line: found.line,
  column: found.column,
  text: deadCodeText(found),
  severity: 'warning',
});

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
  const text = `${what} ${fix}`;
  return line === undefined
    ? []
    : [{ line, ...(column !== undefined && { column }), text, severity: 'error' }];
}
