import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TieredProfile } from '../../../../src/lab/model/deoptimisation.ts';
import type { Result } from '../../../../src/lab/model/result.ts';
import type { TieredEngine } from '../../../../src/lab/model/tier-report.ts';
import { readV8LogJson } from '../../../../src/lab/profile/read/read-v8-log-json.ts';
import { readV8Log } from '../../../../src/lab/profile/read/read-v8-log.ts';
import { tierReport } from '../../../../src/lab/profile/tiers/tier-report.ts';
import { studentInterval } from '../../../../src/lab/stats/student-interval.ts';
import { isRecord } from '../../../../src/lab/wire/guards.ts';
import { profilesIn } from '../../../support/profiles-in.ts';
import { scratchFolders } from '../../../support/scratch-folders.ts';
import { deoptimisingInNode, keptOutInBun, keptOutInNode } from '../../../support/tier-truths.ts';

const folderOf = scratchFolders();

/** A profiler looks every millisecond or so, and others use this machine, too. */
const NEAR = 0.1;

/** What part of its time the program in a folder says it was slow. */
function truthIn(folder: string): number {
  const spent: unknown = JSON.parse(readFileSync(join(folder, 'spent.json'), 'utf8'));
  const { slow, fast } = isRecord(spent) ? spent : {};
  return Number(slow) / (Number(slow) + Number(fast));
}

/** Runs a program in Node; its log, and what it says itself. */
function loggedIn(text: string, ...more: string[]) {
  const folder = folderOf({ 'known.cjs': text });
  const flags = ['--prof', '--log-deopt', '--allow-natives-syntax', '--no-logfile-per-isolate', ...more];
  execFileSync(process.execPath, [...flags, `--logfile=${join(folder, 'v8.log')}`, 'known.cjs'], {
    cwd: folder,
  });
  return { truth: truthIn(folder), log: join(folder, 'v8.log') };
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.failure));
}

const profileOf = (log: string) => valueOf(readV8Log(readFileSync(log), 'known'));

/** Of the functions of these programs, and nothing else. */
function reportOf(profile: TieredProfile, engine: TieredEngine = 'V8') {
  const isCounted = ({ name }: { name: string }) => ['slow', 'fast'].includes(name);
  const report = tierReport([profile], { engine, isCounted, intervalOf: studentInterval });
  if (!report) throw new Error('neither function was seen');
  const named = (name: string) => report.functions.find((each) => each.name === name) ?? report.functions[0];
  const advice = report.advice.map(({ code, function: { name } }) => `${name}: ${code}`);
  return { report, advice, slow: named('slow'), fast: named('fast') };
}

describe('the shares of the tiers in Node', { timeout: 60_000 }, () => {
  it('are what a function kept out of the optimisers takes', () => {
    const { truth, log } = loggedIn(keptOutInNode);
    const { report, advice, slow, fast } = reportOf(profileOf(log));
    expect(slow.shares.interpreter + slow.shares.baseline).toBeGreaterThan(0.99);
    expect(fast.shares.top).toBeGreaterThan(0.95);
    expect(Math.abs(slow.share - truth)).toBeLessThan(NEAR);
    expect(Math.abs(report.shares.interpreter + report.shares.baseline - truth)).toBeLessThan(NEAR);
    expect(advice.join()).toMatch(/slow: (interpreted|baseline-only|disabled)/);
  });

  it('are the same where Node itself has read the log', () => {
    const { truth, log } = loggedIn(keptOutInNode);
    const asked = ['--prof-process', '--preprocess', log];
    const read = execFileSync(process.execPath, asked, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    const { report, slow } = reportOf(valueOf(readV8LogJson(read, 'known')));
    expect(Math.abs(slow.share - truth)).toBeLessThan(NEAR);
    expect(report.shares).toEqual(reportOf(profileOf(log)).report.shares);
  });

  it('are what a function takes that gives up its optimised code in the middle of each call', () => {
    const { truth, log } = loggedIn(deoptimisingInNode, '--no-use-osr');
    const { report, advice, slow } = reportOf(profileOf(log));
    expect(Math.abs(report.shares.interpreter + report.shares.baseline - truth)).toBeLessThan(NEAR);
    expect(Math.abs(report.shares.top - (1 - truth))).toBeLessThan(NEAR);
    expect(report.deoptimisations).toBeGreaterThan(290);
    expect(slow.deoptimisations[0]).toMatchObject({ reason: 'for testing', line: 3 });
    expect(advice).toContain('slow: deoptimises');
  });
});

const bun = join(process.cwd(), 'node_modules/.bin/bun');

describe.skipIf(!existsSync(bun))('the shares of the tiers in Bun', { timeout: 60_000 }, () => {
  it('are what a function kept out of the last of them takes', () => {
    const folder = folderOf({ 'known.mjs': keptOutInBun });
    execFileSync(bun, ['known.mjs'], { cwd: folder });
    const [profile] = profilesIn(readFileSync(join(folder, 'traces.json')));
    const told = { profile, deoptimisations: [], disabled: [] };
    const { report, slow, fast } = reportOf(told, 'JavaScriptCore');
    expect(slow.shares.top).toBe(0);
    expect(slow.shares.middle).toBeGreaterThan(0.9);
    expect(fast.shares.top).toBeGreaterThan(0.9);
    expect(Math.abs(slow.share - truthIn(folder))).toBeLessThan(NEAR);
    expect(Math.abs(report.shares.middle - truthIn(folder))).toBeLessThan(NEAR);
  });
});
