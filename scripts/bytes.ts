/**
 * `npm run bench:bytes`: what a call allocates, for five ways to allocate, as `arsenal run --memory` weighs it in Node and in
 * the built lab in Chromium, beside what V8's own sampling of allocations sees of the same cases. Takes about two
 * minutes. Ends with code 1 where one is off by more than 2 %.
 *
 *   --runtimes node,chromium
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultLimits, type Plan } from '../src/lab/model/plan.ts';
import { chromiumPlaces } from '../src/node/runtimes/find-chromium.js';
import { weighCases } from '../src/node/runtimes/weigh-cases.ts';
import { weighIn } from '../src/node/runtimes/weigh-in.ts';
import { builtLab } from './bench/built-lab.ts';
import { textOption } from './bench/text-option.ts';
import { bytesTable, type Compared } from './bytes/bytes-table.ts';
import { sampledInChromium } from './bytes/sampled-in-chromium.ts';
import { shapes } from './bytes/shapes.ts';

const plan: Plan = {
  benchmark: { kind: 'written', title: 'shapes', language: 'ts', text: shapes, attachments: [] },
  samples: 1,
  budgetMs: 1,
  warmUpMs: 200,
  replicates: 1,
  seed: 1,
  limits: defaultLimits,
};

const never = new AbortController().signal;
const sampledHeap = new URL('./bytes/heap.ts', import.meta.url).href;

const inNode = async (): Promise<Compared> => ({
  runtime: 'Node',
  ours: await weighCases({ plan }, never),
  sampled: await weighCases({ plan, heap: sampledHeap }, never),
});

const inChromium = async (): Promise<Compared> => ({
  runtime: 'Chromium',
  ours: await weighIn.chromium({ program: chromium(), labFolder: builtLab }, plan, never),
  sampled: await sampledInChromium(plan),
});

function chromium(): string {
  const program = chromiumPlaces(process.platform, process.env).find((place) => existsSync(place));
  if (program === undefined) throw new Error('Chromium is not installed; npm test installs it');
  return program;
}

async function bench() {
  const { values } = parseArgs({ options: { runtimes: textOption('node,chromium') } });
  const asked = values.runtimes.split(',');
  const all: Compared[] = [];
  if (asked.includes('node')) all.push(await inNode());
  if (asked.includes('chromium')) all.push(await inChromium());
  const { text, holds } = bytesTable(all);
  console.log(text);
  process.exit(holds ? 0 : 1);
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
