/**
 * `npm run bench:streaming`: what watching costs the figures. Measures the first cases of a built-in suite
 * in the built lab with live charts off and on, in pairs, and compares. Ends with code 1 where it costs something.
 *
 *   --pairs 10              pairs of runs; which comes first in each is random
 *   --budget 3              seconds of measuring for each case
 *   --suite 'Typed arrays'  a suite that takes `bench` and `group`, by its title
 *   --cases 5               how many of its cases
 *   --seed 1                of the order
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { defaultSettings } from '../src/lab/model/plan.ts';
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { shuffled } from '../src/lab/model/shuffled.ts';
import { mean } from '../src/lab/stats/mean.ts';
import { comparePair } from './bench/compare-pair.ts';
import type { Comparison } from './bench/compare-pair.ts';
import { driveLab } from './bench/drive-lab.ts';
import { frameFigures, longFrames } from './bench/frame-figures.ts';
import { builtLab, serveFolder } from './bench/serve-folder.ts';
import { casesTable, framesText, heapText, pairsTable, streamingFaults } from './bench/streaming-report.ts';
import { watchedRun, watchingSession } from './bench/watched-run.ts';
import type { WatchedRun } from './bench/watched-run.ts';
import { freshProfile, openChromium } from './browser/open-chromium.ts';

type Options = { pairs: number; budgetS: number; suite: string; cases: number; seed: number };
type Pair = { off: WatchedRun; on: WatchedRun };

function options(): Options {
  const { values } = parseArgs({
    options: {
      pairs: { type: 'string', default: '10' },
      budget: { type: 'string', default: String(defaultSettings.budgetMs / 1_000) },
      suite: { type: 'string', default: 'Typed arrays' },
      cases: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [pairs, budgetS, cases, seed] = [values.pairs, values.budget, values.cases, values.seed].map(Number);
  if (!(pairs >= 1) || !(budgetS > 0) || !(cases >= 1) || !Number.isInteger(seed))
    throw new Error('pairs, budget and cases are numbers above zero, the seed is a whole number');
  return { pairs, budgetS, suite: values.suite, cases, seed };
}

async function measurePairs(url: string, profile: string, asked: Options): Promise<Pair[]> {
  const browser = await openChromium(profile);
  try {
    const { page } = browser;
    const lab = driveLab(page);
    await page.goto(url);
    await lab.onDevice();
    await lab.openSuite(asked.suite);
    await lab.keepCases(asked.cases);
    // As many workers each time: more of them, for precision, would make the runs of a pair unlike.
    const workers = defaultSettings.replicates;
    await lab.set({ budgetS: asked.budgetS, workers, mostWorkers: workers });
    const watching = { page, lab, session: await watchingSession(page) };
    const run = async (liveCharts: boolean) => {
      await lab.set({ liveCharts });
      return watchedRun(watching, 60_000 + 4_000 * asked.cases * asked.budgetS);
    };
    // Discarded: the first run of a browser also fills its caches.
    await run(true);
    return await inPairs(run, asked);
  } finally {
    await browser.close();
  }
}

async function inPairs(run: (liveCharts: boolean) => Promise<WatchedRun>, { pairs, seed }: Options) {
  const random = mulberry32(seed);
  const done: Pair[] = [];
  for (let pair = 1; pair <= pairs; pair++) {
    const [first] = shuffled([false, true], random);
    const one = await run(first);
    const other = await run(!first);
    done.push(first ? { off: other, on: one } : { off: one, on: other });
    console.log(`pair ${pair} of ${pairs} measured, live charts ${first ? 'first' : 'second'}`);
  }
  return done;
}

function report(pairs: readonly Pair[]): string[] {
  const compared: Comparison[][] = pairs.map(({ off, on }) => comparePair(off.cases, on.cases));
  const frames = frameFigures(pairs.map(({ on }) => on.frames));
  const counts = pairs.flatMap(({ off, on }) => [...off.cases, ...on.cases].map(({ samples }) => samples));
  const samples = Math.min(...counts);
  const busy = (runs: readonly WatchedRun[]) =>
    `${mean(runs.map(({ busyMsPerSecond }) => busyMsPerSecond)).toFixed(0)} ms`;
  const heaps = pairs.flatMap(({ off, on }) => [off.heap, on.heap]);
  console.log(`\n${pairsTable(compared)}\n\n${casesTable(compared)}\n`);
  console.log(`Samples a case: ${samples} to ${Math.max(...counts)}`);
  console.log(`Live charts: ${framesText(frames)}`);
  const long = pairs.flatMap(({ on }, index) =>
    longFrames(on.frames).map((text) => `pair ${index + 1}: ${text}`),
  );
  if (long.length > 0) console.log(`             ${long.join('; ')}`);
  console.log(`Without:     ${framesText(frameFigures(pairs.map(({ off }) => off.frames)))}`);
  console.log(
    `Work of the page's thread in a second: ${busy(pairs.map(({ on }) => on))} with live charts, ${busy(pairs.map(({ off }) => off))} without`,
  );
  console.log(`Heap of the page: ${heapText(heaps)}`);
  return streamingFaults({ pairs: compared, frames, samples, wanted: defaultSettings.samples });
}

async function bench() {
  const asked = options();
  const { pairs, budgetS, suite, cases, seed } = asked;
  const load = loadavg().map((average) => average.toFixed(2));
  console.log(`${cases} cases of ${suite}, ${budgetS} s each, ${pairs} pairs, seed ${seed}`);
  console.log(
    `Load of this machine: ${load.join(', ')} (1, 5, 15 minutes); above 0.5, figures are in doubt\n`,
  );
  const profile = freshProfile();
  const served = await serveFolder(builtLab);
  try {
    const faults = report(await measurePairs(served.url, profile.folder, asked));
    console.log(faults.length === 0 ? '\nStreaming costs nothing that shows.' : `\n${faults.join('\n')}`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await served.stop();
    profile.remove();
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
