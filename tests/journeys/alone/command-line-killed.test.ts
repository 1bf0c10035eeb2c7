import { mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { readRuns } from '../../../src/node/runs/read-runs.ts';
import { artefactFaults } from '../../support/artefact-faults.ts';
import { descendants, running, withVariable } from '../../support/processes.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { startArsenal, type Started } from '../../support/start-arsenal.ts';
import { workText } from '../../support/work-text.ts';

/** `KILLS=20 npx vitest run --project alone tests/journeys/alone/command-line-killed.test.ts` */
const { KILLS } = process.env;
const brief = ['--workers', '2', '--budget-ms', '40', '--warm-up-ms', '1'];
/** All that is written is written within this of the first of it. */
const WRITING_MS = 60;
const SEED = 5;

/** A folder with two benchmarks, and within it all that the command makes: what it writes, and its temporary files. */
function place() {
  const { root, remove } = scratchFolder({
    'a.bench.js': workText(20_000),
    'b.bench.js': workText(30_000),
    'tmp/none': '',
  });
  onTestFinished(remove);
  mkdirSync(join(root, 'out/runs'), { recursive: true });
  return { root, out: join(root, 'out'), temporary: join(root, 'tmp') };
}

let marks = 0;

/** Starts the command with a mark that all it starts inherit. */
function marked(args: readonly string[], { root, temporary }: ReturnType<typeof place>) {
  const mark = `${process.pid}-${marks++}`;
  const started = startArsenal(args, root, { TMPDIR: temporary, MARK: mark });
  return { ...started, left: () => running(withVariable('MARK', mark)) };
}

/** Kills it and gives back what it had started. */
async function kill({ child, pid, ended }: Started) {
  const below = descendants(pid);
  child.kill('SIGKILL');
  await ended;
  return below;
}

/** Resolves when something is written into a folder. */
function written(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, { recursive: true }, () => {
      watcher.close();
      resolve();
    });
  });
}

const runtimes = [
  ['node', Number(KILLS ?? 4)],
  ['chromium', Number(KILLS ?? 2)],
] as const;

describe.each(runtimes)('arsenal ci in %s, killed', (runtime, kills) => {
  const args = ['ci', ...brief, '--runtime', runtime, '--output-dir', 'out'];

  it(
    `at ${kills} moments, leaves whole artefacts or none, no process and no profile`,
    { timeout: 60_000 + kills * 15_000 },
    async () => {
      const random = mulberry32(SEED);
      const undisturbed = place();
      const start = performance.now();
      const { code, told } = await marked(args, undisturbed).ended;
      expect({ code, told }).toMatchObject({ code: 0 });
      const wholeMs = performance.now() - start;
      expect(await artefactFaults(undisturbed.out)).toEqual([]);

      for (let nth = 0; nth < kills; nth++) {
        const at = place();
        const command = marked(args, at);
        // By turns: at any moment, and while it writes, which is soon over.
        if (nth % 2 === 0) await passed(random() * wholeMs);
        else await written(at.out).then(() => passed(random() * WRITING_MS));
        const below = await kill(command);
        await expect.poll(() => [...running(below), ...command.left()], { timeout: 10_000 }).toEqual([]);
        expect(await artefactFaults(at.out), `kill ${nth}`).toEqual([]);
        const profiles = () => readdirSync(at.temporary).filter((name) => name.startsWith('arsenal-profile'));
        await expect.poll(profiles, { timeout: 10_000 }).toEqual([]);
      }
    },
  );
});

/** Each worker says that it has begun; all of them together take a quarter of a minute. */
const patient = ['--workers', '10', '--budget-ms', '15000', '--warm-up-ms', '1', '--output-dir', 'out'];
const sayingText = `import { appendFileSync } from 'node:fs';
appendFileSync('begun', '.');
${workText(20_000)}`;

function patientPlace() {
  const { root, remove } = scratchFolder({ 'a.bench.js': sayingText, 'b.bench.js': sayingText, begun: '' });
  onTestFinished(remove);
  const begun = () => readFileSync(join(root, 'begun'), 'utf8').length;
  return { root, out: join(root, 'out'), temporary: root, begun };
}

test('Ctrl-C ends a command with what there is: a run that is kept and marked as stopped, every artefact, and 3', async () => {
  const at = patientPlace();
  const { child, ended, left } = marked(['ci', ...patient], at);
  // Who looks which cases there are, a worker that has ended, and one that is at it.
  await expect.poll(at.begun, { timeout: 20_000 }).toBe(3);
  child.kill('SIGINT');
  const { code, out, told } = await ended;
  expect(told).toContain('\nStopping. What was measured is kept; once more ends it at once.\n');
  expect(told).toContain('Stopped. What was measured until then is kept, and marked as stopped.');
  expect(out).toMatch(/\nRejected: of 1 result 1 is not to be judged by\.\n$/);
  expect(code).toBe(3);
  expect(left()).toEqual([]);
  const runs = await readRuns(join(at.out, 'runs'));
  const [{ kept }, ...others] = runs.ok ? runs.value : [];
  expect(kept.run).toMatchObject({ name: 'a.bench.js', status: 'stopped', failure: { code: 'stopped' } });
  expect(kept.batches.length).toBeGreaterThan(0);
  expect(others).toEqual([]);
  expect(await artefactFaults(at.out)).toEqual([]);
  expect(readdirSync(at.out)).toContain('junit.xml');
});

test('A second Ctrl-C ends a command at once, and all that it has started', async () => {
  const at = patientPlace();
  const { child, ended, left } = marked(['run', ...patient], at);
  await expect.poll(at.begun, { timeout: 20_000 }).toBe(2);
  child.kill('SIGINT');
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 130 });
  await expect.poll(left, { timeout: 10_000 }).toEqual([]);
});

test('A command that takes too long is ended as by Ctrl-C, and what it has not begun passes nothing', async () => {
  const at = patientPlace();
  const { code, told } = await marked(['run', ...patient, '--timeout', '2000'], at).ended;
  expect(told).toContain('Stopped. What was measured until then is kept');
  expect(code).toBe(3);
});
