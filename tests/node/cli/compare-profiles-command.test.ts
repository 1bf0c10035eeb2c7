import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CpuProfile } from '../../../src/lab/model/cpu-profile.ts';
import { runProgram } from '../../../src/node/cli/program.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';

const folderOf = scratchFolders();

const frame = (functionName: string, lineNumber: number) => ({
  functionName,
  scriptId: '1',
  url: functionName.startsWith('(') ? '' : 'file:///a.bench.ts',
  lineNumber,
  columnNumber: 0,
});

/** A hundred samples, so many of them in `hot`, the others in what called it. */
const profile = (hot: number): CpuProfile => ({
  nodes: [
    { id: 1, callFrame: frame('(root)', -1), children: [2] },
    { id: 2, callFrame: frame('main', 4), children: [3] },
    { id: 3, callFrame: frame('hot\u001b[31m', 8) },
  ],
  startTime: 1_000,
  endTime: 1_000 + 100 * 250,
  samples: Array.from({ length: 100 }, (_, nth) => (nth < hot ? 3 : 2)),
  timeDeltas: Array.from({ length: 100 }, (_, nth) => (nth === 0 ? 0 : 250)),
});

async function compared(...args: string[]) {
  const folder = folderOf({});
  writeFileSync(join(folder, 'a.cpuprofile'), JSON.stringify(profile(40)));
  writeFileSync(join(folder, 'b.cpuprofile'), JSON.stringify(profile(55)));
  const { world, out, told } = fakeWorld({ folder });
  return { code: await runProgram(args, world), out: out(), told: told() };
}

test.each([
  [['compare-profiles', 'a.cpuprofile', 'b.cpuprofile']],
  [['run', '--compare-profiles', 'a.cpuprofile', 'b.cpuprofile']],
  [['ci', '--compare-profiles', 'a.cpuprofile', 'b.cpuprofile']],
  [['compare', '--compare-profiles', 'a.cpuprofile', 'b.cpuprofile']],
])('%j prints what changed, and that one profile against one proves nothing', async (args) => {
  const { code, out } = await compared(...args);
  expect(out).toMatch(/^function +self A +self B +change +total A +total B +change$/m);
  expect(out).toMatch(/^main a\.bench\.ts:5 +60\.0 % +45\.0 % +−15\.0 +100\.0 % +100\.0 % +0\.0$/m);
  expect(out).toMatch(/^hot␛\[31m a\.bench\.ts:9 +40\.0 % +55\.0 % +\+15\.0 +40\.0 % +55\.0 % +\+15\.0$/m);
  expect(out).toContain('cannot tell a change from chance');
  expect(code).toBe(0);
});

test('As JSON it is every function, and nothing else on standard output', async () => {
  const { out, told } = await compared('compare-profiles', 'a.cpuprofile', 'b.cpuprofile', '--json');
  expect(JSON.parse(out)).toMatchObject({
    before: 'a.cpuprofile',
    after: 'b.cpuprofile',
    functions: [{ line: 9 }, { name: 'main', line: 5, self: [0.6, 0.45], total: [1, 1] }],
  });
  expect(told).toContain('cannot tell a change from chance');
});

test('Two that are the same have nothing to show but the functions left out', async () => {
  const { out } = await compared('compare-profiles', 'a.cpuprofile', 'a.cpuprofile');
  expect(out).toContain('2 more functions, unchanged or changed less');
});
