import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { functionTable } from '../../../../src/lab/profile/view/function-table.ts';
import { wholeView } from '../../../../src/lab/profile/view/boxes-of.ts';
import { profilesIn } from '../../../support/profiles-in.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const work = `
const kept = [];
export function busyLoop(ms) {
  let sum = 0;
  for (const end = performance.now() + ms; performance.now() < end; ) sum += Math.sqrt(sum + 1);
  for (let index = 0; index < 20000; index += 1) kept.push({ index });
  return sum;
}
`;
const jscWork = `
import { profile } from 'bun:jsc';
import { busyLoop } from './work.mjs';
await Bun.write('jsc.json', JSON.stringify(profile(() => busyLoop(50), 1000)));
`;
const folder = scratchFolder({
  'work.mjs': work,
  'run.mjs': "import('./work.mjs').then(({ busyLoop }) => busyLoop(80));",
  'jsc.mjs': jscWork,
});
afterAll(folder.remove);
const bun = resolve('node_modules/.bin/bun');

/** The one file with such an ending that a program leaves behind. */
function made(program: string, args: readonly string[], ending: string): Uint8Array {
  execFileSync(program, args, { cwd: folder.root, stdio: 'ignore' });
  const name = readdirSync(folder.root).find((file) => file.endsWith(ending)) ?? '';
  return readFileSync(join(folder.root, name));
}

/** Every function that is told, with its file. */
function functionsIn(file: Uint8Array) {
  const [profile] = profilesIn(file);
  const { frame, whole } = functionTable(profile, wholeView);
  const { strings, frames } = profile;
  const told = [...frame].map(
    (one) => `${strings[frames.name[one]]} ${strings[frames.file[one]].split('/').at(-1)}`,
  );
  return { profile, told, whole };
}

describe('a file made by', { timeout: 30_000 }, () => {
  it('node --cpu-prof opens, with all of its time and its lines', () => {
    const file = made(
      process.execPath,
      ['--cpu-prof', '--cpu-prof-name=node.cpuprofile', 'run.mjs'],
      'node.cpuprofile',
    );
    const { profile, told, whole } = functionsIn(file);
    const text = Buffer.from(file).toString();
    const numberAfter = (field: string) => Number(text.split(`"${field}":`)[1].match(/\d+/));
    const recorded = numberAfter('endTime') - numberAfter('startTime') - numberAfter('timeDeltas');
    expect(told).toContain('busyLoop work.mjs');
    expect(whole).toBe(recorded);
    expect(profile.lines?.line.length).toBeGreaterThan(0);
  });

  it('node --heap-prof opens, with all of its bytes', () => {
    const args = ['--heap-prof', '--heap-prof-interval=4096', '--heap-prof-name=node.heapprofile', 'run.mjs'];
    const { profile, told, whole } = functionsIn(made(process.execPath, args, 'node.heapprofile'));
    expect(profile.unit).toBe('bytes');
    expect(told).toContain('busyLoop work.mjs');
    expect(whole).toBeGreaterThan(100_000);
  });

  it.runIf(existsSync(bun))('bun --cpu-prof opens', () => {
    const { told } = functionsIn(
      made(bun, ['--cpu-prof', '--cpu-prof-name=bun.cpuprofile', 'run.mjs'], 'bun.cpuprofile'),
    );
    expect(told).toContain('busyLoop work.mjs');
  });

  it.runIf(existsSync(bun))('profile() of bun:jsc opens, with tiers', () => {
    const { profile, told } = functionsIn(made(bun, ['jsc.mjs'], 'jsc.json'));
    expect(told).toContain('busyLoop work.mjs');
    expect(profile.samples.tier?.some((tier) => tier > 0)).toBe(true);
  });

  it('node --trace-event-categories opens, with a thread for each', () => {
    const args = ['--trace-event-categories=v8,node', '--trace-event-file-pattern=node.trace', 'run.mjs'];
    const { profile, whole } = functionsIn(made(process.execPath, args, 'node.trace'));
    expect(profile).toMatchObject({ source: 'chrome-trace', unit: 'microseconds' });
    expect(whole).toBeGreaterThan(0);
  });
});
