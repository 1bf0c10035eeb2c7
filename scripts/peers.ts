/**
 * `npm run bench:peers`: the lab beside tinybench, mitata and Benchmark.js, on the same work. Every cell is a fresh
 * process; all of them are shuffled together. What is done stays in a file, and the next start goes on from there.
 *
 *   --quick             a few cells of everything, at most ten minutes; the full run takes about an hour
 *   --only mitata,json  only these contenders or tools, groups or scenarios
 *   --times 1           how often the plan is made: 3 for thrice as many processes
 *   --report            print the tables of what there is, measure nothing
 *   --fresh             forget what was measured before
 *   --seed 1            of the order, and of all that the lab does at random
 *   --file …            where the results are kept, a line a process
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { spanText } from '../src/lab/model/quantity-text.ts';
import { textOption } from './bench/text-option.ts';
import { cellKey } from './peers/cell.ts';
import type { Cell } from './peers/cell.ts';
import { isAsked, plannedCells } from './peers/planned-cells.ts';
import type { Asked } from './peers/planned-cells.ts';
import { progressText, timeLeft } from './peers/progress-text.ts';
import { appendResult, cellsLeft, readResults, removeResults } from './peers/results-file.ts';
import type { Entry } from './peers/results-file.ts';
import { startCell } from './peers/start-cell.ts';
import { report } from './peers/tables/report.ts';
import { threadDoor } from './peers/thread-door.ts';

type Options = Asked & { isReport: boolean; isFresh: boolean; file: string };

/** What a process ended by the user's Ctrl-C ends with, by convention. */
const interrupted = 130;
const mostQuickMs = 600_000;

function options(): Options {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      only: textOption(''),
      times: textOption('1'),
      seed: textOption('1'),
      file: textOption('node_modules/.cache/peers/results.jsonl'),
    },
  });
  const { quick: isQuick, report: isReport, fresh: isFresh, file } = values;
  const only = values.only.split(',').filter((word) => word !== '');
  const [times, seed] = [values.times, values.seed].map(Number);
  if (!(Number.isInteger(times) && times >= 1) || !(Number.isInteger(seed) && seed >= 0))
    throw new Error('times and seed are whole numbers');
  return { isQuick, isReport, isFresh, only, times, seed, file };
}

async function measureCells(cells: readonly Cell[], { seed, file, isQuick }: Options, stop: AbortSignal) {
  const start = performance.now();
  for (const [done, cell] of cells.entries()) {
    const passed = performance.now() - start;
    if (isQuick && passed + timeLeft([cell], 0, 0) > mostQuickMs) {
      show(`${cells.length - done} cells are left for the next start: a quick run ends after ten minutes\n`);
      return;
    }
    show(progressText(cells, done, passed));
    const outcome = await outcomeOf(cell, seed, stop);
    if (!outcome) return;
    if (outcome.failed !== undefined) show(`${cellKey(cell)} failed: ${outcome.failed}\n`);
    appendResult(file, { cell, at: Date.now(), node: process.versions.node, ...outcome });
  }
}

/** Nothing where it was stopped. */
async function outcomeOf(
  cell: Cell,
  seed: number,
  stop: AbortSignal,
): Promise<Pick<Entry, 'figures' | 'failed'> | undefined> {
  try {
    return { figures: await startCell(cell, seed, stop) };
  } catch (error) {
    if (stop.aborted) return undefined;
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** On a terminal in place of the line before. */
function show(text: string) {
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${text}` : `${text.trimEnd()}\n`);
}

async function bench() {
  const asked = options();
  if (asked.isFresh) removeResults(asked.file);
  const planned = plannedCells(asked);
  const left = asked.isReport ? [] : cellsLeft(planned, readResults(asked.file));
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  if (left.length > 0) {
    console.log(
      `${left.length} of ${planned.length} cells to measure, about ${spanText(timeLeft(left, 0, 0))}; seed ${asked.seed}`,
    );
    console.log(`Load of this machine: ${loadavg()[0].toFixed(2)}; above 0.5, figures are in doubt`);
    process.env.LAB_THREAD_DOOR = await threadDoor();
    await measureCells(left, asked, stopping.signal);
    show('\n');
  }
  if (stopping.signal.aborted) {
    console.log('Stopped. The same command goes on from here; with --report it prints what there is.');
    process.exitCode = interrupted;
    return;
  }
  console.log(report(readResults(asked.file).filter(({ cell }) => isAsked(cell, asked.only))));
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
