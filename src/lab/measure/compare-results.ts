import type { CaseArm } from './arm.ts';
import type { Bench } from './bench.ts';
import { consoleText } from './console-text.ts';
import type { RegisteredCase } from './registry.ts';

type AreEqual = Bench['areEqual'];

const MOST_TEXT = 100;

/**
 * Fails each case whose result is not deeply equal to that of the first, among those of a lot that claim to compute
 * the same. Every arm lets its result go.
 *
 * Shape:  arms of one lot that have been started, in the order in which their cases were defined.
 */
export function compareResults(
  arms: readonly CaseArm[],
  jobs: readonly RegisteredCase[],
  areEqual: AreEqual,
): void {
  const results = arms
    .map((arm) => ({ arm, job: jobs[arm.index], result: arm.takeResult() }))
    .filter(({ arm, job }) => arm.alive() && job.sameResult);
  for (const { arm, result } of results.slice(1)) {
    const [first] = results;
    const message = difference(result, first.result, areEqual);
    if (message !== undefined) arm.fail({ code: 'result-differs', from: first.job.info.name, message });
  }
}

function difference(result: unknown, expected: unknown, areEqual: AreEqual): string | undefined {
  try {
    return areEqual(result, expected) ? undefined : `${inShort(result)} instead of ${inShort(expected)}`;
  } catch {
    // Getters that throw, objects that hold themselves.
    return 'the two cannot be compared';
  }
}

function inShort(value: unknown): string {
  const text = consoleText([value]).trimEnd();
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
}
