import type { Interval } from '../../src/lab/model/interval.ts';
import { fitness } from '../../src/lab/model/fitness.ts';
import type { Fitness } from '../../src/lab/model/fitness.ts';
import { defaultLimits } from '../../src/lab/model/plan.ts';
import type { Plan } from '../../src/lab/model/plan.ts';
import { presets } from '../../src/lab/model/presets.ts';
import type { Ratio } from '../../src/lab/model/units.ts';
import { relative } from '../../src/lab/stats/relative.ts';
import { runInNode } from '../../src/node/runtimes/run-in-node.ts';
import { underLoad } from './under-load.ts';
import type { Load } from './under-load.ts';

/** What a run under load says of its two pairs. A pair without an interval was not measured. */
export type LoadedRun = { nth: number; load: Load; fitness: Fitness; pairs: Pair[] };
export type Pair = { name: string; truth: Ratio; ratio?: Ratio; interval?: Interval };

/** Each step of the generator needs the one before: so many more steps take so much longer. */
const steps = 20_000;
const moreSteps = 21_000;
const text = `
const state = new Int32Array([1]);
const walk = (steps) => {
  let x = state[0];
  for (let i = 0; i < steps; i++) x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0;
  return (state[0] = x);
};
group('same', () => {
  bench('a', () => walk(${steps}));
  bench('b', () => walk(${steps}));
});
group('more', () => {
  bench('a', () => walk(${steps}));
  bench('b', () => walk(${moreSteps}));
});`;

/** Measures both pairs as the quick settings do, in a machine that is kept busy: steadily, or in bursts. */
export async function loadedRun(nth: number, seed: number, door: string): Promise<LoadedRun> {
  const load = nth % 2 === 0 ? 'steady' : 'bursts';
  const plan: Plan = {
    ...presets.quick,
    benchmark: { kind: 'written', title: 'under load', language: 'ts', text, attachments: [] },
    seed: seed + nth,
    limits: defaultLimits,
  };
  const measure = () => runInNode(plan, () => undefined, new AbortController().signal, door);
  const { run, summaries } = await underLoad(load, seed + nth, measure);
  const pair = (name: string, first: number, truth: Ratio): Pair => {
    const [a, b] = [summaries.at(first), summaries.at(first + 1)];
    return { name, truth, ...(a && b && relative(a, b)) };
  };
  const pairs = [pair('same', 0, 1), pair('more', 2, moreSteps / steps)];
  return { nth, load, fitness: fitness(run, summaries), pairs };
}
