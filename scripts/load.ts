/**
 * `npm run bench:load`: whether the lab is right, or says that it may not be, on a machine whose every core another
 * process keeps busy, steadily in every other run and in bursts in the rest. Each run measures, by the quick settings in
 * Node, the same work twice and work of which one case has 5 % more. Takes about ten minutes. Ends with code 1 where
 * fewer than 95 of 100 hold: the run is unstable or rejected, or the interval covers the truth.
 *
 *   --runs 100
 *   --seed 1     of every random choice, the lengths of bursts among them
 */
import { parseArgs } from 'node:util';
import { textOption } from './bench/text-option.ts';
import { loadReport } from './load/load-report.ts';
import { loadedRun } from './load/loaded-run.ts';
import type { LoadedRun } from './load/loaded-run.ts';
import { threadDoor } from './peers/thread-door.ts';

async function bench() {
  const { values } = parseArgs({
    options: { runs: textOption('100'), seed: textOption('1') },
  });
  const [runs, seed] = [values.runs, values.seed].map(Number);
  if (!(Number.isInteger(runs) && runs >= 1 && Number.isInteger(seed)))
    throw new Error('runs and seed are whole numbers, runs 1 or more');
  const door = await threadDoor();
  const done: LoadedRun[] = [];
  for (let nth = 0; nth < runs; nth++) {
    const run = await loadedRun(nth, seed, door);
    done.push(run);
    const reasons = run.fitness.reasons.map(({ code }) => code);
    console.log(`run ${nth + 1} of ${runs}, ${run.load}: ${[run.fitness.state, ...reasons].join(', ')}`);
  }
  const { text, holds } = loadReport(done);
  console.log(`\n${text}`);
  if (!holds) process.exitCode = 1;
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
