import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import { createTierGate } from '../../../src/node/cli/create-tier-gate.ts';
import type { OpenRuntime } from '../../../src/node/runtimes/runtime.ts';
import { environmentOfTests, figuredRun } from '../../support/figured-run.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { reportedRunOf } from '../../support/reported-run-of.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';
import { textPlan } from '../../support/text-plan.ts';

const folderOf = scratchFolders();

/** A log in which the function in the second line of a benchmark had so many ticks in each tier. */
function logOf(interpreted: number, optimised: number): string {
  const tick = (pc: string, nth: number) => `tick,${pc},${1_000 * (nth + 1)},0,0x0,0`;
  const ticks = [...Array<string>(interpreted).fill('0x4010'), ...Array<string>(optimised).fill('0x5010')];
  return [
    'v8-version,13,6,233,17,-node.53,0',
    'code-creation,JS,9,100,0x4000,64,walk benchmark.ts:3:10,0x501,~',
    'code-creation,JS,12,110,0x5000,64,walk benchmark.ts:3:10,0x501,*',
    ...ticks.map(tick),
    '',
  ].join('\n');
}

/** What the gate comes to where a runtime records this. */
async function lookedAt(record: OpenRuntime['record'], name: OpenRuntime['runtime'] = 'node') {
  const folder = folderOf({ 'a.bench.js': '' });
  const { world, told } = fakeWorld({ folder });
  const gate = createTierGate({ ...defaultCliSettings, outputDir: 'out' }, world);
  const figured = figuredRun([
    { at: ['walk'] },
    { at: ['broken'], failure: { code: 'threw', stage: 'body', message: 'no' } },
  ]);
  const runtime: OpenRuntime = {
    runtime: name,
    version: 'Node 24.1.0',
    environment: environmentOfTests,
    run: () => Promise.reject(new Error('not to be run')),
    weigh: () => Promise.reject(new Error('not to be weighed')),
    ...(record && { record }),
    close: () => Promise.resolve(),
  };
  const source = { name: 'a.bench.js', plan: textPlan('\nfunction walk() {}'), isSided: false };
  await gate.look(runtime, reportedRunOf(figured, []), source);
  return {
    holds: gate.holds(),
    told: told(),
    path: join(folder, 'out/artifacts/bytecode-a.bench.js-node-walk.json'),
  };
}

const recording =
  (text: string): OpenRuntime['record'] =>
  async () => ({ ok: true, text });

test('The gate holds for what is at the top, and writes the tiers of each case that could be measured', async () => {
  const { holds, told, path } = await lookedAt(recording(logOf(1, 99)));
  expect(holds).toBe(true);
  expect(told).toContain('Gate tier-1380 holds.');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 'arsenal-bytecode',
    case: { source: 'a.bench.js', key: 'walk' },
    rounds: 3,
    functions: [{ name: 'walk', file: 'a.bench.js', line: 2, shares: { interpreter: 0.01, top: 0.99 } }],
  });
});

test('It does not hold for what stays in the interpreter, and says what to try', async () => {
  const { holds, told } = await lookedAt(recording(logOf(60, 40)));
  expect(holds).toBe(false);
  expect(told).toMatch(/walk \(a\.bench\.js:2\), 100\.0.% of the time: 60\.0.% of it in Ignition\./);
});

test('It does not hold where nothing is told of the tiers, and says why', async () => {
  const silent = await lookedAt(async () => ({ ok: false, message: 'nothing of it could be measured' }));
  expect(silent).toMatchObject({ holds: false });
  expect(silent.told).toContain('walk: no tiers. nothing of it could be measured.');
  expect(existsSync(silent.path)).toBe(false);
  const elsewhere = await lookedAt(undefined, 'firefox');
  expect(elsewhere).toMatchObject({ holds: false });
  expect(elsewhere.told).toContain('They are told in Node and Bun only.');
});
