import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { crowded } from '../../support/crowded.ts';
import { isRecord } from '../../../src/lab/wire/guards.ts';
import { parseCpuProfile } from '../../../src/lab/wire/parse-cpu-profile.ts';
import { readRuns } from '../../../src/node/runs/read-runs.ts';
import { runFile, sealedRun } from '../../../src/node/runs/run-file.ts';
import { firefoxPath } from '../../support/firefox.ts';
import { arsenal, startArsenal } from '../../support/start-arsenal.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { workText } from '../../support/work-text.ts';

const bun = fileURLToPath(new URL('../../../node_modules/.bin/bun', import.meta.url));
const recordOf = (value: unknown) => (isRecord(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const spinText = `// What is measured.

export const spin = (turns: number): number => {
  let mixed = 1;
  for (let turn = 0; turn < turns; turn++) mixed = (mixed * 31 + turn) | 0;
  return mixed;
};
`;
const profiledText = `import { bench } from 'arsenal-lab';
import { spin } from './spin.ts';
bench('spins', () => spin(100_000));
`;

/** Over in a second: two workers, and next to nothing in each. */
const brief = ['--workers', '2', '--budget-ms', '40', '--warm-up-ms', '1'];
/** Enough to find a third more work every time. */
const short = ['--workers', '5', '--budget-ms', '200', '--warm-up-ms', '5'];
const work = workText(20_000);

function scratch(files: Readonly<Record<string, string>>): string {
  const { root, remove } = scratchFolder(files);
  onTestFinished(remove);
  return root;
}

const textOf = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

describe('arsenal ci ends with 0', () => {
  it('where nothing speaks against it, with its figures on standard output and everything written', async () => {
    const root = scratch({
      'a.bench.js': work,
      'deep/b.bench.ts': `bench('b', (): number => Math.hypot(3, 4));`,
    });
    const { code, out, told } = await arsenal(['ci', ...brief, '--output-dir', 'out', '--json'], root);
    expect({ code, told }).toMatchObject({ code: 0 });
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      format: 'arsenal-report',
      exitCode: 0,
      runs: [{ source: 'a.bench.js' }, { source: 'deep/b.bench.ts' }],
    });
    expect(JSON.parse(textOf(root, 'out/report.json'))).toEqual(report);
    expect(told).toMatch(/\[1\/2\] a\.bench\.js, Node .*\n.*: 1 case: 1 new, in \d/);
    expect(told).toMatch(/Passed: of 2 results none is a regression\.\n$/);
    expect(readdirSync(join(root, 'out')).toSorted()).toEqual([
      ...['bencher.json', 'github-action-benchmark.json', 'junit.xml', 'metrics.prom', 'otlp.json'],
      ...['report.csv', 'report.html', 'report.json', 'report.md', 'runs'],
    ]);
    const runs = await readRuns(join(root, 'out/runs'));
    expect(runs.ok && runs.value.map(({ kept }) => kept.run.status)).toEqual(['complete', 'complete']);
  });
});

describe('arsenal ends with 1', () => {
  it('where the checkout does a third more work than the version it is measured against', async () => {
    const root = scratch({ 'a.bench.js': work });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'first');
    writeFileSync(join(root, 'a.bench.js'), workText(26_000));
    const { code, out } = await arsenal(['run', ...short, '--against', 'git:main'], root);
    expect(out).toMatch(/\nRegression: of 1 result 1 is slower/);
    expect(out).toContain('A rerun said so too.');
    expect(code).toBe(1);
    expect(String(git('worktree', 'list')).trim().split('\n')).toHaveLength(1);
  });

  it('where the second of two files does a third more work', async () => {
    const root = scratch({ 'a.bench.js': work, 'b.bench.js': workText(26_000) });
    const slower = await arsenal(['compare', 'a.bench.js', 'b.bench.js', ...short], root);
    expect(slower).toMatchObject({ code: 1 });
  });
});

describe('arsenal ends with 2, and says what is wrong', () => {
  it.each([
    [['rnu'], /unknown command 'rnu'\n\(Did you mean run\?\)/],
    [['run', '--runtme', 'node'], /unknown option '--runtme'\n\(Did you mean --runtime\?\)/],
    [['run', '--filter', '('], /^--filter: expected a regular expression, found "\("\.\n$/],
  ] as const)('%j', async (args, said) => {
    const root = scratch({ 'a.bench.js': work });
    const { code, out, told } = await arsenal(args, root);
    expect(told).toMatch(said);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('with the line of a bad key and the nearest name', async () => {
    const root = scratch({ 'a.bench.js': work, 'arsenal.toml': '[test]\nworkers = 2\nbudgt_ms = 5\n' });
    const { code, told } = await arsenal(['run'], root);
    expect(told).toMatch(/^arsenal\.toml:3: test\.budgt_ms: .*Did you mean "budget_ms"\?\n$/);
    expect(code).toBe(2);
  });
});

describe('arsenal run --profile', () => {
  it('stores what the profiler of each engine saw of each case, in the lines of the file', async () => {
    const root = scratch({ 'a.bench.ts': profiledText, 'spin.ts': spinText });
    const runtimes = ['node', 'chromium', ...(existsSync(bun) ? ['bun'] : [])];
    const args = ['run', ...brief, '--runtime', runtimes.join(','), '--profile', '--profile-interval', '200'];
    args.push('--profile-memory');
    const { code, told } = await arsenal([...args, '--bun-path', bun, '--output-dir', 'out'], root);
    expect({ code, told }).toMatchObject({ code: 0 });
    for (const runtime of runtimes) {
      const profile = parseCpuProfile(
        JSON.parse(textOf(root, `out/profiles/a.bench.ts-${runtime}-spins.cpuprofile`)),
      );
      const frames = profile?.nodes.map(({ callFrame }) => callFrame) ?? [];
      const spin = frames.find(({ functionName }) => functionName === 'spin');
      expect(spin, runtime).toMatchObject({ url: pathToFileURL(join(root, 'spin.ts')).href });
      // Of JavaScriptCore the first line is told that was on.
      expect(runtime === 'bun' ? [2, 3, 4, 5] : [2], runtime).toContain(spin?.lineNumber);
    }
    expect(told).toMatch(runtimes.includes('bun') ? /a\.bench\.ts, bun: no memory profiles\./ : /^/);
    const v8 = ['chromium', 'node'].map((runtime) => `a.bench.ts-${runtime}-spins`);
    const files = readdirSync(join(root, 'out/profiles'));
    for (const ending of ['heapprofile', 'gc.json'])
      expect(files.filter((file) => file.endsWith(ending))).toEqual(v8.map((name) => `${name}.${ending}`));
    const { runs } = recordOf(JSON.parse(textOf(root, 'out/report.json')));
    const { profiles } = recordOf(JSON.parse(textOf(root, 'out/profiles/index.json')));
    const idOf = (run: unknown) => recordOf(run)['id'];
    const recorded = listOf(profiles).map((profile) => idOf(recordOf(profile)['run']));
    expect(new Set(recorded)).toEqual(new Set(listOf(runs).map(idOf)));
  });

  it.runIf(firefoxPath)('says of Firefox that its profiler cannot be driven', async () => {
    const root = scratch({ 'a.bench.js': work });
    const { code, told } = await arsenal(['run', ...brief, '--runtime', 'firefox', '--profile'], root);
    expect(told).toContain('a.bench.js, firefox: no profiles. The profiler of Firefox cannot be driven');
    expect(code).toBe(0);
  });
});

/**
 * The first to start it looks which cases there are, the next three are workers that are let be, and those after them
 * wait for the load. About 20 ms a call: longer than a process is left alone on a processor that others want too.
 */
const waitingText = `import { appendFileSync, existsSync, readFileSync } from 'node:fs';
appendFileSync('started', '.');
const pause = new Int32Array(new SharedArrayBuffer(4));
while (readFileSync('started').length > 4 && !existsSync('loaded')) Atomics.wait(pause, 0, 0, 20);
${workText(14_000_000)}`;

/** Every second worker does half as much again. */
const unevenText = `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync('started', '.');
const steps = readFileSync('started').length % 2 ? 20_000 : 30_000;
${workText('steps')}`;

describe('arsenal ends with 3', () => {
  it('where workers differ by more than is allowed, and with 0 where that is only to be told', async () => {
    const root = scratch({ 'a.bench.js': unevenText, started: '' });
    const args = ['run', ...brief, '--max-cv', '0.05'];
    const strict = await arsenal(args, root);
    expect(strict.out).toMatch(/\nRejected: of 1 result 1 is not to be judged by\.\n$/);
    expect(strict.code).toBe(3);
    expect(await arsenal([...args, '--on-rejected', 'warn'], root)).toMatchObject({ code: 0 });
  });

  it('where other processes take the processors from half of the workers', async () => {
    const root = scratch({ 'a.bench.js': waitingText, started: '' });
    const args = ['run', '--workers', '6', '--budget-ms', '1200', '--warm-up-ms', '1', '--max-cv', '0.15'];
    const { ended } = startArsenal(args, root);
    await expect.poll(() => textOf(root, 'started').length, { timeout: 30_000 }).toBe(5);
    const { code, out } = await crowded(() => {
      writeFileSync(join(root, 'loaded'), '');
      return ended;
    });
    expect(out).toMatch(/Its workers differ by|slower than at its best/);
    expect(code).toBe(3);
  });
});

describe('arsenal ends with 4', () => {
  it('where a case throws or a file is no benchmark, with the place, and measures the others', async () => {
    const root = scratch({
      'bad.bench.js': `bench('a', () => 1);\nbench(;`,
      'good.bench.js': work,
      'lost.bench.js': `import './lost.js';\nbench('a', () => 1);`,
      'throws.bench.js': `bench('throws', () => {\n  throw new RangeError('no');\n});\nbench('ends', () => Math.hypot(3, 4));`,
    });
    const { code, out, told } = await arsenal(['run', ...brief], root);
    expect({ code, told }).toMatchObject({ code: 4 });
    expect(out).toMatch(/^bad\.bench\.js \[node\]: Line 2: The text is not valid code: /m);
    expect(out).toMatch(/^lost\.bench\.js \[node\]: Line 1: .*lost\.js/m);
    expect(out).toMatch(/^throws.*: Line 2: An error was thrown in the measured function: RangeError: no/m);
    expect(out).toMatch(/^work +\d/m);
    expect(out).toMatch(/^ends +\S/m);
    expect(out).toMatch(/\nFailed: of 3 results 1 is without figures, and of 4 runs 2 broke off\.\n$/);
  });
});

describe('arsenal ends with 5', () => {
  it('where no file matches, and with 0 where that is only to be told', async () => {
    const root = scratch({ 'a.txt': '' });
    const { code, told } = await arsenal(['run', 'bench/*.bench.js'], root);
    expect(told).toContain('no file here matches bench/*.bench.js');
    expect(code).toBe(5);
    expect(await arsenal(['run', '--on-not-comparable', 'warn'], root)).toMatchObject({ code: 0 });
  });

  it('where the baseline was made on another machine', async () => {
    const root = scratch({ 'a.bench.js': work });
    await arsenal(['run', ...brief, '--output-dir', 'out'], root);
    const [{ kept }] = await runsOf(join(root, 'out/runs'));
    const elsewhere = { ...kept.run, environment: { ...kept.run.environment, cpu: 'Another processor' } };
    writeFileSync(join(root, 'there.arsenal.json'), runFile([sealedRun({ ...kept, run: elsewhere })]));
    const { code, out } = await arsenal(['run', ...brief, '--baseline', 'there.arsenal.json'], root);
    expect(out).toContain('processor: Another processor in the baseline');
    expect(code).toBe(5);
  });

  it('where a runtime is missing, after the others have measured', async () => {
    const root = scratch({ 'a.bench.js': work });
    const args = ['run', ...brief, '--runtime', 'bun,node', '--bun-path', '/nowhere'];
    const { code, out, told } = await arsenal(args, root);
    expect(told).toMatch(/^bun: Bun does not start from \/nowhere: .* brings it\.$/m);
    expect(out).toMatch(/^work +\d/m);
    expect(out).toMatch(/\nNot comparable: bun is not there\.\n$/);
    expect(code).toBe(5);
  });

  it('where two files have no case in common', async () => {
    const root = scratch({ 'a.bench.js': work, 'b.bench.js': workText(20_000, 'other work') });
    const { code, told } = await arsenal(['compare', 'a.bench.js', 'b.bench.js', ...brief], root);
    expect(told).toContain('b.bench.js has no case that a.bench.js has too');
    expect(code).toBe(5);
  });
});

async function runsOf(path: string) {
  const read = await readRuns(path);
  if (!read.ok) throw new Error(read.failure.path);
  return read.value;
}
