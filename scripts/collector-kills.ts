/**
 * `npm run bench:collector-kills`: whether anything is missing that the collector's store has acknowledged, when the
 * process that writes to it is killed again and again, and how soon it is ready again. Takes about five minutes. Ends with
 * code 1 where something is missing, the log is not intact, or it took 2 s or longer.
 *
 *   --kills 200
 *   --seed 1     of when they come
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../src/lab/stats/median.ts';
import { textOption } from './bench/text-option.ts';
import { killRounds } from './collector-kills/kill-rounds.ts';

const mostMs = 2_000;

async function bench() {
  const { values } = parseArgs({ options: { kills: textOption('200'), seed: textOption('1') } });
  const [kills, seed] = [values.kills, values.seed].map(Number);
  if (!(Number.isInteger(kills) && kills >= 1 && Number.isInteger(seed)))
    throw new Error('kills and seed are whole numbers, kills 1 or more');
  const folder = mkdtempSync(join(tmpdir(), 'collector-kills-'));
  try {
    const { acknowledged, lost, faults, readyMs } = await killRounds(join(folder, 'store.db'), kills, seed);
    const slowest = Math.max(...readyMs);
    console.log(
      `${kills} kills, ${acknowledged} runs acknowledged, ${lost.length} lost ${lost.slice(0, 5).join(', ')}`,
    );
    console.log(`the log: ${faults.length === 0 ? 'intact after each' : faults.join('; ')}`);
    console.log(
      `ready again after ${slowest.toFixed(0)} ms at most, ${median(readyMs).toFixed(0)} ms as a rule`,
    );
    if (lost.length > 0 || faults.length > 0 || slowest >= mostMs) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
