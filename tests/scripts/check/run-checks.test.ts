import { describe, expect, it } from 'vitest';
import type { Check } from '../../../scripts/check/checks.ts';
import { checks } from '../../../scripts/check/checks.ts';
import { runChecks, tally, type Outcome } from '../../../scripts/check/run-checks.ts';

const check = (name: string, more: Partial<Check> = {}): Check => ({
  name,
  program: name,
  args: [],
  ...more,
});

/** Runs nothing: each check ends when told to, and the order of starts and ends is kept. */
function handRun(failing: readonly string[] = []) {
  const log: string[] = [];
  let running = 0;
  let most = 0;
  const run = async ({ name }: Check) => {
    log.push(name);
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return { passed: !failing.includes(name), output: `${name} says` };
  };
  return { run, log, most: () => most };
}

const options = { now: () => 0, report: () => undefined };

describe('runChecks', () => {
  it('runs two at a time, and alone those that want to be', async () => {
    const both = handRun();
    await runChecks([check('a'), check('b'), check('c')], { ...options, run: both.run });
    expect(both.most()).toBe(2);
    const alone = handRun();
    await runChecks([check('a', { alone: true }), check('b', { alone: true })], {
      ...options,
      run: alone.run,
    });
    expect(alone.most()).toBe(1);
  });

  it('begins those that want to be alone after the others', async () => {
    const { run, log } = handRun();
    await runChecks([check('unit', { alone: true }), check('lint'), check('build')], { ...options, run });
    expect(log).toEqual(['lint', 'build', 'unit']);
  });

  it('goes on after a failure, but not to what needs what failed', async () => {
    const { run, log } = handRun(['build']);
    const journeys = check('journeys', { alone: true, needs: 'build' });
    const outcomes = await runChecks([check('build'), check('lint'), journeys], { ...options, run });
    expect(log).toEqual(['build', 'lint']);
    expect(outcomes.at(-1)).toMatchObject({ passed: false, output: 'not run: build failed' });
    expect(tally(outcomes)).toBe('1 passed, 2 failed');
  });

  it('reports each check as it ends, with its seconds', async () => {
    const reported: Outcome[] = [];
    const times = [1000, 3500];
    const now = () => times.shift() ?? 0;
    await runChecks([check('a')], { run: handRun().run, now, report: (outcome) => reported.push(outcome) });
    expect(reported).toMatchObject([{ passed: true, seconds: 2.5, output: 'a says' }]);
  });
});

describe('checks', () => {
  it('have names of their own, and need only each other', () => {
    const names = checks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { needs } of checks) if (needs !== undefined) expect(names).toContain(needs);
  });
});
