/**
 * `npm run bench:traps`: functions of which an engine may drop the work, each measured beside an honest twin, in Node, Bun
 * and the built lab in Chromium. Prints how many the lab flags: by their text, as an opaque call of them takes many times
 * as long, or as they are not to be told apart from an empty call. Takes about twelve minutes. Ends with code 1 where a trap
 * is missed, an honest twin is flagged, or a pair could not be measured.
 *
 *   --runtimes node,bun,chromium
 *   --every 1        of so many pairs one
 *   --from 0         the first of them
 *   --budget 1200    milliseconds for a pair
 */
import { parseArgs } from 'node:util';
import type { CaseSummary } from '../src/lab/model/summary.ts';
import { textOption } from './bench/text-option.ts';
import type { Runtime } from './peers/contenders.ts';
import { threadDoor } from './peers/thread-door.ts';
import { openLab } from './peers/tools/in-chromium.ts';
import type { Asked } from './peers/tools/in-threads.ts';
import { measuredIn } from './peers/tools/ours.ts';
import { deadLocalPairs } from './traps/dead-local-pairs.ts';
import { otherPairs } from './traps/other-pairs.ts';
import type { Pair } from './traps/pair.ts';
import { hasInput, pairText, trapFigures } from './traps/trap-figures.ts';
import type { TrapFigures } from './traps/trap-figures.ts';
import { trapsReport } from './traps/traps-report.ts';
import type { Found } from './traps/traps-report.ts';
import { unusedValuePairs } from './traps/unused-value-pairs.ts';

const runtimes: readonly Runtime[] = ['node', 'bun', 'chromium'];

type Measure = (asked: Asked) => Promise<{ summaries: CaseSummary[] }>;

async function foundIn(runtime: Runtime, pairs: readonly Pair[], budgetMs: number): Promise<Found> {
  const lab = runtime === 'chromium' ? await openLab() : undefined;
  const measure: Measure = lab?.measure ?? measuredIn[runtime];
  const figures: TrapFigures[] = [];
  const unmeasured: string[] = [];
  for (const [nth, pair] of pairs.entries()) {
    const asked = { text: pairText(pair), budgetMs, seed: nth, cases: 2 };
    try {
      figures.push(trapFigures(pair, (await measure(asked)).summaries));
    } catch (error) {
      unmeasured.push(
        `${pair.rule}: ${pair.name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    if ((nth + 1) % 10 === 0) console.log(`${runtime}: ${nth + 1} of ${pairs.length}`);
  }
  await lab?.close();
  return { runtime, figures, unmeasured };
}

async function bench() {
  const { values } = parseArgs({
    options: {
      runtimes: textOption(runtimes.join(',')),
      every: textOption('1'),
      from: textOption('0'),
      budget: textOption('1200'),
    },
  });
  const [every, from, budgetMs] = [values.every, values.from, values.budget].map(Number);
  if (!(Number.isInteger(every) && every >= 1 && Number.isInteger(from) && from >= 0 && budgetMs >= 600))
    throw new Error('every and from are whole numbers, every 1 or more, the budget 600 ms or more');
  const asked = values.runtimes.split(',');
  const all = [...unusedValuePairs, ...deadLocalPairs, ...otherPairs];
  const chosen = all.filter((_, nth) => nth >= from && (nth - from) % every === 0);
  const pairs = chosen.filter(hasInput);
  if (pairs.length < chosen.length)
    console.log(
      `${chosen.length - pairs.length} are to be read and not run: what they are given is not in the text`,
    );
  process.env.LAB_THREAD_DOOR = await threadDoor();
  const found: Found[] = [];
  for (const runtime of runtimes.filter((each) => asked.includes(each)))
    found.push(await foundIn(runtime, pairs, budgetMs));
  const { text, holds } = trapsReport(found);
  console.log(`\n${text}`);
  process.exit(holds ? 0 : 1);
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
