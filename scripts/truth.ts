/**
 * `npm run bench:truth`: what the lab's own recordings say of work that is known beforehand, 1 : 2 : 4 : 8 : 16, in functions,
 * recursion, exceptions, async code and generators; and what being recorded costs ordinary programs. In threads of Node and
 * Bun and in the sandbox of the built lab in Chromium and Firefox. Takes about six minutes. Ends with code 1 where a target
 * of `scripts/truth/truth-report.ts` does not hold.
 *
 *   --engines node,bun,chromium,firefox
 *   --seconds 6    of recording each known work
 *   --cost 1.5     of recording each ordinary program
 */
import { parseArgs } from 'node:util';
import { textOption } from './bench/text-option.ts';
import { engines, openEngine, type Engine } from './truth/engines.ts';
import { knownWorks } from './truth/known-work.ts';
import { ordinaryPrograms } from './truth/ordinary-programs.ts';
import { truthReport, type Truth } from './truth/truth-report.ts';

async function truthIn(engine: Engine, workMs: number, programMs: number): Promise<Truth> {
  const { record, close } = await openEngine(engine);
  try {
    const works: Truth['works'][number][] = [];
    for (const { name, shares, text } of knownWorks)
      works.push({ name, shares, told: await record(text, workMs) });
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
    options: { engines: textOption(engines.join(',')), seconds: textOption('6'), cost: textOption('1.5') },
  });
  const [workMs, programMs] = [values.seconds, values.cost].map((seconds) => 1_000 * Number(seconds));
  if (!(workMs > 0) || !(programMs > 0)) throw new Error('seconds and cost are numbers above zero');
  const asked = values.engines.split(',');
  const faults: string[] = [];
  for (const engine of engines.filter((each) => asked.includes(each))) {
    const report = truthReport(await truthIn(engine, workMs, programMs));
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
