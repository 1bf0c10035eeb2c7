import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRuntime, type OpenRuntime } from '../../../src/node/runtimes/runtime.ts';
import type { Runtime } from '../../../src/lab/model/report.ts';
import { killedParent } from '../../support/killed-parent.ts';
import { running } from '../../support/processes.ts';
import { runtimeContract } from '../../support/runtime-contract.ts';
import { textPlan } from '../../support/text-plan.ts';

const options = { labFolder: 'dist', lab: 'test' };

async function opened(runtime: Runtime): Promise<OpenRuntime> {
  const answer = await openRuntime(runtime, options);
  if (!answer.ok) throw new Error(answer.failure.advice);
  return answer.value;
}

async function adviceFor(runtime: Runtime, path: string): Promise<string | undefined> {
  const answer = await openRuntime(runtime, { ...options, paths: { [runtime]: path } });
  return answer.ok ? undefined : answer.failure.advice;
}

const isLinux = process.platform === 'linux';

describe.each(['node', 'bun'] as const)('openRuntime, %s', { timeout: 60_000 }, (name) => {
  if (name === 'bun' && !existsSync('node_modules/.bin/bun')) return;
  let runtime: OpenRuntime;
  beforeAll(async () => {
    runtime = await opened(name);
  }, 60_000);
  afterAll(() => runtime.close());
  runtimeContract(() => runtime);

  it('has no suites that need the origin of the app', async () => {
    const plan = {
      ...textPlan(''),
      benchmark: { kind: 'trusted', title: 'files', suite: 'file-system' } as const,
    };
    const { run } = await runtime.run(plan, 'files', () => undefined, new AbortController().signal);
    expect(run).toMatchObject({ status: 'failed', failure: { code: 'suite-unavailable' } });
  });

  it.runIf(isLinux)('leaves no process behind when its own is killed', async () => {
    const started = await killedParent(name);
    // Who conducts, and who measures.
    expect(started.length).toBeGreaterThanOrEqual(2);
    await expect.poll(() => running(started), { timeout: 10_000 }).toEqual([]);
  });
});

describe('openRuntime', { timeout: 60_000 }, () => {
  it.each(['node', 'bun', 'chromium', 'firefox'] as const)(
    'says how to get %s where it is not',
    async (name) => {
      const advice = await adviceFor(name, '/nowhere/program');
      expect(advice).toMatch(/\/nowhere\/program/);
      expect(advice).toMatch(/\. \S/);
      expect(advice).not.toContain('\n');
    },
  );

  it('says what a program does that is none of the runtimes', async () => {
    expect(await adviceFor('node', '/bin/false')).toMatch(/its process ended, with exit code 1/);
  });

  it('ends a run as failed whose conductor is closed under it', async () => {
    const runtime = await opened('node');
    const endless = textPlan(`bench('one', () => 1);`, { budgetMs: 60_000, samples: 1e9 });
    const take = ({ type }: { type: string }) => {
      if (type === 'lot-started') void runtime.close();
    };
    const { run, batches } = await runtime.run(endless, 'cut', take, new AbortController().signal);
    expect(run).toMatchObject({ status: 'failed', failure: { code: 'worker-failed' } });
    expect(run.cases).toMatchObject([{ info: { name: 'one' }, measured: 0 }]);
    expect(batches).toEqual([]);
  });
});
