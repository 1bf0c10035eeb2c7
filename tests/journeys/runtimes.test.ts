import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRuntime, type OpenRuntime } from '../../src/node/runtimes/runtime.ts';
import { firefoxPath, noFirefox } from '../support/firefox.ts';
import { killedParent } from '../support/killed-parent.ts';
import { running } from '../support/processes.ts';
import { runtimeContract } from '../support/runtime-contract.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { builtLab } from '../support/served-lab.ts';
import { textPlan } from '../support/text-plan.ts';

if (!firefoxPath) console.log(noFirefox);
const browsers = ['chromium', ...(firefoxPath ? (['firefox'] as const) : [])] as const;

describe.each(browsers)('openRuntime, %s', (name) => {
  const { root, remove } = scratchFolder({});
  let runtime: OpenRuntime;
  beforeAll(async () => {
    vi.stubEnv('TMPDIR', root);
    const opened = await openRuntime(name, { labFolder: builtLab, lab: 'test' });
    if (!opened.ok) throw new Error(opened.failure.advice);
    runtime = opened.value;
  });
  runtimeContract(() => runtime);

  it('runs a suite that needs the origin of the app, on a fine clock', async () => {
    const benchmark = { kind: 'trusted', title: 'Crypto', suite: 'crypto' } as const;
    const plan = { ...textPlan(''), benchmark };
    const { run, summaries } = await runtime.run(
      plan,
      'crypto',
      () => undefined,
      new AbortController().signal,
    );
    expect(run).toMatchObject({ status: 'complete', environment: { isolated: true } });
    expect(run.environment.clockStepMs).toBeLessThan(0.05);
    expect(summaries.some((summary) => summary !== undefined)).toBe(true);
  });

  it('leaves neither a process nor a file behind when its own process is killed', async () => {
    const others = readdirSync(root);
    const started = await killedParent(name);
    expect(started.length).toBeGreaterThanOrEqual(2);
    await expect.poll(() => running(started), { timeout: 10_000 }).toEqual([]);
    await expect.poll(() => readdirSync(root)).toEqual(others);
  });

  it('leaves no file behind when it is closed', async () => {
    await runtime.close();
    expect(readdirSync(root)).toEqual([]);
  });

  afterAll(async () => {
    await runtime.close();
    vi.unstubAllEnvs();
    remove();
  });
});
