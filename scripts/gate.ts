/**
 * `npm run bench:gate`: how often the command line calls identical code different, how often it ends a build for it,
 * and how often it finds 5 % more work. Every try is `arsenal compare` in a process of its own, by the built package;
 * all of them are shuffled together. What is done stays in a file, and the next start goes on from there.
 *
 *   --tries 200     comparisons of identical code
 *   --planted 40    comparisons of 5 % more work
 *   --report        print the tables of what there is, measure nothing
 *   --fresh         forget what was measured before
 *   --file …        where the results are kept, a line a try
 */
import { parseArgs } from 'node:util';
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { spanText } from '../src/lab/model/quantity-text.ts';
import { shuffled } from '../src/lab/model/shuffled.ts';
import { appendLine, readLines, removeLines } from './bench/result-lines.ts';
import { textOption } from './bench/text-option.ts';
import { gateCases } from './gate/gate-cases.ts';
import { gateReport } from './gate/gate-report.ts';
import { isGateTry, type GateTry } from './gate/gate-try.ts';
import { runGate } from './gate/run-gate.ts';

const SEED = 1;

async function bench() {
  const { values } = parseArgs({
    options: {
      tries: textOption('200'),
      planted: textOption('40'),
      report: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      file: textOption('node_modules/.cache/gate/results.jsonl'),
    },
  });
  const { file } = values;
  if (values.fresh) removeLines(file);
  const cases = gateCases(Number(values.tries), Number(values.planted));
  const tries = readLines(file, isGateTry);
  if (!values.report) await measure(cases, tries, file);
  const planted = cases.find(({ isPlanted }) => isPlanted)?.work ?? '';
  const { text, holds } = gateReport(readLines(file, isGateTry), planted);
  console.log(text);
  if (!holds) process.exitCode = 1;
}

async function measure(cases: ReturnType<typeof gateCases>, done: readonly GateTry[], file: string) {
  const keys = new Set(done.map(({ work, nth }) => `${work} ${nth}`));
  const all = cases.flatMap((one) => Array.from({ length: one.tries }, (_, nth) => ({ one, nth })));
  const left = shuffled(all, mulberry32(SEED)).filter(({ one, nth }) => !keys.has(`${one.work} ${nth}`));
  const start = performance.now();
  for (const [count, { one, nth }] of left.entries()) {
    const passed = performance.now() - start;
    const remaining = count === 0 ? '' : `, ${spanText((passed / count) * (left.length - count))} left`;
    console.log(`${count} of ${left.length} done${remaining}; now ${one.work} ${nth}`);
    appendLine(file, await runGate(one, nth, SEED + nth));
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
