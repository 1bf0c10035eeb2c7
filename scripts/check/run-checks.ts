import type { Check } from './checks.ts';

export type Outcome = { check: Check; passed: boolean; seconds: number; output: string };

/** Runs one check to its end, whatever it does. */
export type RunCheck = (check: Check) => Promise<{ passed: boolean; output: string }>;

export type RunChecksOptions = {
  run: RunCheck;
  /** Milliseconds. */
  now: () => number;
  /** Told of each check as it ends. */
  report: (outcome: Outcome) => void;
  /** How many of those that may have company run at once. Default 2. */
  lanes?: number;
};

/** Runs the checks in order, two at a time, then one by one those that want to be alone. */
export async function runChecks(checks: readonly Check[], options: RunChecksOptions): Promise<Outcome[]> {
  const { run, now, report, lanes = 2 } = options;
  const outcomes: Outcome[] = [];
  const finish = async (check: Check) => {
    const start = now();
    const needed = outcomes.find((outcome) => outcome.check.name === check.needs);
    const ended =
      needed?.passed === false
        ? { passed: false, output: `not run: ${needed.check.name} failed` }
        : await run(check);
    const outcome = { check, ...ended, seconds: (now() - start) / 1000 };
    outcomes.push(outcome);
    report(outcome);
  };
  const queue = checks.filter((check) => !check.alone);
  const lane = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) await finish(check);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const check of checks.filter(({ alone }) => alone)) await finish(check);
  return outcomes;
}

/** The last line: `16 passed, 0 failed`. */
export function tally(outcomes: readonly Outcome[]): string {
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  return `${passed} passed, ${outcomes.length - passed} failed`;
}
