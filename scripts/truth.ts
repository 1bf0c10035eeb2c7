/**
 * `npm run bench:truth`: what the lab's own recordings say of work that is known beforehand, 1 : 2 : 4 : 8 : 16, in functions,
 * recursion, exceptions, async code and generators; and what being recorded costs ordinary programs. In threads of Node and
 * Bun and in the sandbox of the built lab in Chromium and Firefox. Takes about ten minutes, on a machine that does nothing else: a
 * thread that has to wait for its turn stays where it is, and is seen there again and again. Ends with code 1 where a target of
 * `scripts/truth/truth-report.ts` does not hold.
 *
 *   --engines node,bun,chromium,firefox
 *   --passes 3     recordings of each known work, put together
 *   --seconds 3    of each of these
 *   --cost 1.5     of recording each ordinary program
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { ToldRecording } from '../src/lab/profile/record/told-recording.ts';
import { textOption } from './bench/text-option.ts';
import { engines, openEngine, type Engine } from './truth/engines.ts';
import { knownWorks } from './truth/known-work.ts';
import { ordinaryPrograms } from './truth/ordinary-programs.ts';
import { pooled } from './truth/pooled.ts';
import { truthReport, type Truth } from './truth/truth-report.ts';

type Asked = { passes: number; workMs: number; programMs: number };

async function truthIn(engine: Engine, { passes, workMs, programMs }: Asked): Promise<Truth> {
  const { record, close } = await openEngine(engine);
  try {
    const works: Truth['works'][number][] = [];
    for (const { name, shares, text } of knownWorks) {
      const recordings: ToldRecording[] = [];
      while (recordings.length < passes) recordings.push(await record(text, workMs));
      works.push({ name, shares, told: pooled(recordings) });
    }
    const programs: Truth['programs'][number][] = [];
    for (const { name, text } of ordinaryPrograms)
      programs.push({ name, told: await record(text, programMs) });
    return { engine, works, programs };
  } finally {
    await close();
  }
}

async function bench() {
  const { values } = parseArgs({
    options: {
      engines: textOption(engines.join(',')),
      passes: textOption('3'),
      seconds: textOption('3'),
      cost: textOption('1.5'),
    },
  });
  const passes = Number(values.passes);
  const [workMs, programMs] = [values.seconds, values.cost].map((seconds) => 1_000 * Number(seconds));
  if (!(passes >= 1) || !(workMs > 0) || !(programMs > 0))
    throw new Error('passes, seconds and cost are numbers above zero');
  const load = loadavg().map((average) => average.toFixed(2));
  console.log(
    `Load of this machine: ${load.join(', ')} (1, 5, 15 minutes); above 0.5, figures are in doubt\n`,
  );
  const asked = values.engines.split(',');
  const faults: string[] = [];
  for (const engine of engines.filter((each) => asked.includes(each))) {
    const report = truthReport(await truthIn(engine, { passes, workMs, programMs }));
    console.log(`${report.text}\n`);
    faults.push(...report.faults);
  }
  console.log(faults.length === 0 ? 'Every target holds.' : faults.join('\n'));
  process.exit(faults.length === 0 ? 0 : 1);
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
