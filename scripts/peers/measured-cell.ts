import type { Cell } from './cell.ts';
import { contenderOf } from './contenders.ts';
import type { Contender, Peer } from './contenders.ts';
import type { Figures } from './figures.ts';
import { loadWork } from './load-work.ts';
import type { Work } from './load-work.ts';
import { chainAfter } from './sources/chain.ts';
import { moreSteps } from './sources/more-work.ts';
import type { Scenario } from './sources/scenario.ts';
import { scenarioOf } from './sources/scenarios.ts';
import { benchText } from './sources/source.ts';
import type { Measurer } from './tools/measurer.ts';

/** Each process loads the tool it measures with, and no other. */
const peers: Readonly<Record<Peer, () => Promise<Measurer>>> = {
  tinybench: async () => (await import('./tools/tinybench.ts')).measureByTinybench,
  mitata: async () => (await import('./tools/mitata.ts')).measureByMitata,
  'benchmark.js': async () => (await import('./tools/benchmark-js.ts')).measureByBenchmarkJs,
};

/** Measures a cell in this process. */
export async function measuredCell(cell: Cell, seed: number): Promise<Figures> {
  const [scenario, contender] = [scenarioOf(cell.scenario), contenderOf(cell.contender)];
  return contender.tool === 'lab'
    ? measuredByUs(scenario, contender, seed)
    : measuredByPeer(scenario, contender.tool, seed);
}

async function measuredByUs(
  scenario: Scenario,
  contender: Extract<Contender, { tool: 'lab' }>,
  seed: number,
) {
  const { measuredPair, ourFigures } = await import('./tools/ours.ts');
  const { runtime, budgetMs } = contender;
  const found = await measuredPair({ text: benchText(scenario.a, scenario.b), runtime, budgetMs, seed });
  return ourFigures(found);
}

async function measuredByPeer(scenario: Scenario, peer: Peer, seed: number): Promise<Figures> {
  const measurer = await peers[peer]();
  const works = await worksOf(scenario, seed);
  const start = performance.now();
  const found = await measurer(works);
  const wallMs = performance.now() - start;
  checkDone(scenario.id, works);
  return { ...found, wallMs };
}

async function worksOf({ a, b }: Scenario, seed: number): Promise<Work[]> {
  const first = await loadWork(a, `a ${seed}`);
  if (b === undefined) return [first];
  return [first, b === 'same' ? first : await loadWork(b, `b ${seed}`)];
}

/** Where the work is counted: that every step of every call was made, no matter what the engine did. */
function checkDone(id: string, works: readonly Work[]) {
  const steps = moreSteps[id] ?? [];
  steps.forEach((count, index) => {
    const [state, calls] = works[index].done();
    if (calls > 0 && state === chainAfter(calls * count)) return;
    throw new Error(`${id}: ${calls} calls did not make ${count} steps each`);
  });
}
