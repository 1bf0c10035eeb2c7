/**
 * `npm run bench:simulation`: how often the lab is right on simulated machines, where the truth is known: heavy tails,
 * drift, autocorrelation, collections and interruptions, two modes, and clocks of 5 µs, 100 µs and 1 ms. Takes a few
 * minutes. Ends with code 1 where a figure is beyond its limit by more than chance.
 *
 *   --workers 2000   simulated for every plan and clock; runs are drawn from them
 *   --runs 4000      drawn of each kind
 *   --seed 1         of everything
 */
import { parseArgs } from 'node:util';
import { textOption } from './bench/text-option.ts';
import { methodReport } from './simulation/method-report.ts';
import type { Size } from './simulation/report.ts';
import { stoppingReport } from './simulation/stopping-report.ts';

function asked(): Size {
  const { values } = parseArgs({
    options: {
      workers: textOption('2000'),
      runs: textOption('4000'),
      seed: textOption('1'),
    },
  });
  const [workers, runs, seed] = [values.workers, values.runs, values.seed].map(Number);
  if (!(workers >= 1_000) || !(runs >= 1) || !Number.isInteger(seed))
    throw new Error('workers are 1,000 or more, runs 1 or more, the seed is a whole number');
  return { workers, runs, seed };
}

function simulate() {
  const size = asked();
  console.log(`${size.workers} workers of each kind, ${size.runs} runs drawn from them, seed ${size.seed}\n`);
  for (const { text, misses } of [methodReport(size), stoppingReport(size)]) {
    console.log(`${text}\n`);
    for (const miss of misses) console.log(`Missed: ${miss}`);
    if (misses.length > 0) process.exitCode = 1;
  }
}

try {
  simulate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
