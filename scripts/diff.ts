/**
 * `npm run bench:diff`: how often `arsenal compare --profile-rounds` calls a function of identical code changed, and how
 * often it finds the one function that makes a tenth more steps, and no other. Every try is the command line of the built
 * package, in a process of its own, with a program drawn by a seed; all of them are shuffled together. What is done stays in a
 * file, and the next start goes on from there.
 *
 *   --tries 40      comparisons of identical code
 *   --planted 40    comparisons with a planted change
 *   --rounds 24     workers in which both versions are profiled
 *   --runtime node  or bun
 *   --report        print the table of what there is, measure nothing
 *   --fresh         forget what was measured before
 *   --file …        where the results are kept, a line a try
 */
import { parseArgs } from 'node:util';
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { spanText } from '../src/lab/model/quantity-text.ts';
import { shuffled } from '../src/lab/model/shuffled.ts';
import { appendLine, readLines, removeLines } from './bench/result-lines.ts';
import { textOption } from './bench/text-option.ts';
import { diffReport } from './diff/diff-report.ts';
import { isDiffTry, type DiffTry } from './diff/diff-try.ts';
import { runDiff, type DiffAsked } from './diff/run-diff.ts';

const SEED = 1;

async function bench() {
  const { values } = parseArgs({
    options: {
      tries: textOption('40'),
      planted: textOption('40'),
      rounds: textOption('24'),
      runtime: textOption('node'),
      report: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      file: textOption('node_modules/.cache/diff/results.jsonl'),
    },
  });
  const { file, runtime } = values;
  if (values.fresh) removeLines(file);
  const done = () => readLines(file, isDiffTry).filter((one) => one.runtime === runtime);
  const asked = (count: number, isPlanted: boolean) =>
    Array.from({ length: count }, (_, nth) => ({ runtime, rounds: Number(values.rounds), nth, isPlanted }));
  const all = [...asked(Number(values.tries), false), ...asked(Number(values.planted), true)];
  if (!values.report) await measure(all, done(), file);
  const { text, holds } = diffReport(done());
  console.log(text);
  if (!holds) process.exitCode = 1;
}

async function measure(all: readonly DiffAsked[], done: readonly DiffTry[], file: string) {
  const keyOf = ({ isPlanted, nth }: Pick<DiffTry, 'isPlanted' | 'nth'>) => `${isPlanted} ${nth}`;
  const keys = new Set(done.map(keyOf));
  const left = shuffled(all, mulberry32(SEED)).filter((one) => !keys.has(keyOf(one)));
  const start = performance.now();
  for (const [count, one] of left.entries()) {
    const passed = performance.now() - start;
    const remaining = count === 0 ? '' : `, ${spanText((passed / count) * (left.length - count))} left`;
    console.log(`${count} of ${left.length} done${remaining}`);
    appendLine(file, await runDiff(one, SEED + 2 * one.nth + Number(one.isPlanted)));
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
