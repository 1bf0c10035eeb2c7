/**
 * `npm run bench:streaming`: what watching costs the figures. Measures the first cases of a built-in suite
 * in the built lab with live charts off and on, in pairs, and compares. Ends with code 1 where it costs something.
 *
 * A machine drifts from minute to minute by more than the workers of one run differ, so the two runs of a pair take
 * turns: each is made of shares, a share of its workers with live charts beside one without.
 *
 *   --pairs 10              pairs of runs
 *   --blocks 5              shares of each run; which of two comes first is random
 *   --budget 6              seconds of measuring for each case and run
 *   --suite 'Typed arrays'  a suite that takes `bench` and `group`, by its title
 *   --cases 5               how many of its cases
 *   --seed 1                of the order
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { defaultSettings } from '../src/lab/model/plan.ts';
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { mean } from '../src/lab/stats/mean.ts';
import { alternatedPairs } from './bench/alternated-pairs.ts';
import type { Pair } from './bench/alternated-pairs.ts';
import { comparePair } from './bench/compare-pair.ts';
import type { Comparison } from './bench/compare-pair.ts';
import { driveLab } from './bench/drive-lab.ts';
import { frameFigures, longFrames } from './bench/frame-figures.ts';
import { serveFolder } from '../src/node/serve/serve-folder.ts';
import { builtLab } from './bench/built-lab.ts';
import { casesTable, framesText, heapText, pairsTable, streamingFaults } from './bench/streaming-report.ts';
import { textOption } from './bench/text-option.ts';
import { watchedRun, watchingSession } from './bench/watched-run.ts';
import type { WatchedRun, Watching } from './bench/watched-run.ts';
import { wholeCases } from './bench/whole-cases.ts';
import { freshProfile, openChromium } from './browser/open-chromium.ts';

type Options = {
  pairs: number;
  blocks: number;
  budgetS: number;
  suite: string;
  cases: number;
  seed: number;
};
type Measured = { whole: WatchedRun; pairs: Pair<WatchedRun>[] };

function options(): Options {
  const { values } = parseArgs({
    options: {
      pairs: textOption('10'),
      blocks: textOption('5'),
      budget: textOption('6'),
      suite: textOption('Typed arrays'),
      cases: textOption('5'),
      seed: textOption('1'),
    },
  });
  const { suite } = values;
  const [pairs, blocks, budgetS, cases, seed] = [
    values.pairs,
    values.blocks,
    values.budget,
    values.cases,
    values.seed,
  ].map(Number);
  if (!(pairs >= 1) || !(budgetS > 0) || !(cases >= 1) || !Number.isInteger(seed))
    throw new Error('pairs, budget and cases are numbers above zero, the seed is a whole number');
  if (!Number.isInteger(defaultSettings.replicates / blocks))
    throw new Error(`blocks are a divisor of the ${defaultSettings.replicates} workers of a run`);
  return { pairs, blocks, budgetS, suite, cases, seed };
}

async function measured(url: string, profile: string, asked: Options): Promise<Measured> {
  const browser = await openChromium(profile);
  try {
    const { page } = browser;
    const lab = driveLab(page);
    await page.goto(url);
    await lab.onDevice();
    await lab.openSuite(asked.suite);
    await lab.keepCases(asked.cases);
    const watching = { page, lab, session: await watchingSession(page) };
    const run = (shares: number, liveCharts: boolean) => shareOfRun(watching, asked, shares, liveCharts);
    // Discarded: the first run of a browser also fills its caches.
    await run(1, true);
    const whole = await run(1, true);
    console.log('a whole run with live charts measured');
    const pairs: Pair<WatchedRun>[] = [];
    const random = mulberry32(asked.seed);
    for await (const pair of alternatedPairs((liveCharts) => run(asked.blocks, liveCharts), {
      ...asked,
      random,
    })) {
      pairs.push(pair);
      console.log(`pair ${pairs.length} of ${asked.pairs} measured`);
    }
    return { whole, pairs };
  } finally {
    await browser.close();
  }
}

/** A run, or a share of one: so many fewer workers, samples and seconds. */
async function shareOfRun(watching: Watching, asked: Options, shares: number, liveCharts: boolean) {
  const budgetS = asked.budgetS / shares;
  // As many workers each time: more of them, for precision, would make the runs of a pair unlike.
  const workers = defaultSettings.replicates / shares;
  const samples = Math.ceil(defaultSettings.samples / shares);
  await watching.lab.set({ budgetS, samples, workers, mostWorkers: workers, liveCharts });
  return watchedRun(watching, 60_000 + 4_000 * asked.cases * budgetS);
}

function report({ whole, pairs }: Measured): string[] {
  const runs = pairs.map(({ off, on }) => ({ off: casesOf(off), on: casesOf(on) }));
  const compared: Comparison[][] = runs.map(({ off, on }) => comparePair(off, on));
  const [on, off] = [[whole, ...pairs.flatMap((pair) => pair.on)], pairs.flatMap((pair) => pair.off)];
  const frames = frameFigures(on.map((run) => run.frames));
  const counts = [whole.cases, ...runs.flatMap((run) => [run.off, run.on])].flatMap((cases) =>
    cases.map(({ samples }) => samples),
  );
  const samples = Math.min(...counts);
  console.log(`\n${pairsTable(compared)}\n\n${casesTable(compared)}\n`);
  console.log(`Samples a case and run: ${samples} to ${Math.max(...counts)}`);
  console.log(`Live charts: ${framesText(frames)}`);
  const long = on.flatMap((run, index) => longFrames(run.frames).map((text) => `run ${index}: ${text}`));
  if (long.length > 0) console.log(`             ${long.join('; ')}`);
  console.log(`Without:     ${framesText(frameFigures(off.map((run) => run.frames)))}`);
  console.log(
    `Work of the page's thread in a second: ${busyText(on)} with live charts, ${busyText(off)} without`,
  );
  console.log(`Heap of the page: ${heapText(on.map(({ heap }) => heap))}`);
  return streamingFaults({ pairs: compared, frames, samples, wanted: defaultSettings.samples });
}

const casesOf = (shares: readonly WatchedRun[]) => wholeCases(shares.map(({ cases }) => cases));
const busyText = (runs: readonly WatchedRun[]) =>
  `${mean(runs.map(({ busyMsPerSecond }) => busyMsPerSecond)).toFixed(0)} ms`;

async function bench() {
  const asked = options();
  const { pairs, blocks, budgetS, suite, cases, seed } = asked;
  const load = loadavg().map((average) => average.toFixed(2));
  console.log(
    `${cases} cases of ${suite}, ${budgetS} s each, ${pairs} pairs of ${blocks} blocks, seed ${seed}`,
  );
  console.log(
    `Load of this machine: ${load.join(', ')} (1, 5, 15 minutes); above 0.5, figures are in doubt\n`,
  );
  const profile = freshProfile();
  const served = await serveFolder(builtLab);
  try {
    const faults = report(await measured(served.url, profile.folder, asked));
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
