import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRuntime, type OpenRuntime } from '../../../src/node/runtimes/runtime.ts';
import { parseCpuProfile } from '../../../src/lab/wire/parse-cpu-profile.ts';
import { parseMemoryRecorded } from '../../../src/lab/wire/parse-memory-recorded.ts';
import type { RunRequest } from '../../../src/lab/wire/run-request.ts';
import type { Recording } from '../../../src/lab/model/recording.ts';
import type { Runtime } from '../../../src/lab/model/report.ts';
import { killedParent } from '../../support/killed-parent.ts';
import { running } from '../../support/processes.ts';
import { runtimeContract } from '../../support/runtime-contract.ts';
import { textPlan } from '../../support/text-plan.ts';

const spinning = `
const outer = (by: number) => {
  const spin = (turns: number) => {
    let mixed = by;
    for (let turn = 0; turn < turns; turn++) mixed = (mixed * 31 + turn) | 0;
    return mixed;
  };
  return spin(1e5);
};
bench('spins', () => outer(3));
`;
const often = { kind: 'time', intervalUs: 200 } as const;
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
  const record = async (request: RunRequest, signal: AbortSignal, recording: Recording = often) => {
    const { record: start } = runtime;
    if (!start) throw new Error('its profiler is not driven');
    return start(request, recording, signal);
  };

  it('has no suites that need the origin of the app', async () => {
    const plan = {
      ...textPlan(''),
      benchmark: { kind: 'trusted', title: 'files', suite: 'file-system' } as const,
    };
    const { run } = await runtime.run(plan, 'files', () => undefined, new AbortController().signal);
    expect(run).toMatchObject({ status: 'failed', failure: { code: 'suite-unavailable' } });
  });

  it('records by the profiler of its engine, in the lines of the text', async () => {
    const plan = textPlan(spinning, { budgetMs: 300 });
    const answer = await record({ plan, name: 'some' }, AbortSignal.timeout(30_000));
    const profile = answer.ok ? parseCpuProfile(JSON.parse(answer.text)) : undefined;
    const frames = profile?.nodes.map(({ callFrame }) => callFrame) ?? [];
    const spin = frames.find(({ functionName }) => functionName === 'spin');
    expect(spin, JSON.stringify(answer).slice(0, 500)).toMatchObject({ url: 'benchmark.ts' });
    // The text begins in the second line of the script; of JavaScriptCore the first line is told that was on.
    expect([3, 4, 5, 6]).toContain(spin?.lineNumber);
    expect(profile?.samples.length).toBeGreaterThan(100);
  });

  it('records what is allocated where its engine samples that, and says so where it does not', async () => {
    const plan = textPlan(`bench('builds', () => Array.from({ length: 1e4 }, (_, i) => ({ i })));`, {
      budgetMs: 200,
      samples: 300,
    });
    const asked = { kind: 'memory', intervalBytes: 16_384 } as const;
    const answer = await record({ plan, name: 'some' }, AbortSignal.timeout(30_000), asked);
    if (name === 'bun') {
      const message = 'JavaScriptCore does not sample allocations';
      expect(answer).toEqual({ ok: false, message });
    } else expect(parseMemoryRecorded(answer.ok && JSON.parse(answer.text))).toBeDefined();
  });

  it('says why nothing was recorded', async () => {
    const broken = { plan: textPlan(`bench('a', () => { throw 1; });`), name: 'some' };
    const message = 'nothing of it could be measured';
    expect(await record({ ...broken, plan: textPlan('bench(') }, AbortSignal.timeout(30_000))).toEqual({
      ok: false,
      message,
    });
    expect(await record(broken, AbortSignal.abort())).toEqual({ ok: false, message: 'it was stopped' });
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
