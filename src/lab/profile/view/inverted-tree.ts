import type { CallNodes } from '../../model/profile.ts';
import { createPairTable } from '../pair-table.ts';

/** A tree with the weight of each of its contexts, callees included, and which context of the profile each stands for. */
export type WeightedTree = { nodes: CallNodes; total: Uint32Array; origin: Uint32Array };

/** Stacks to be looked at from within: where each begins, and its weight. Both columns are written over. */
export type InnerEnds = { node: Uint32Array; weight: Uint32Array };

/** What weighs less than one part in so many is not looked at further. */
const told = 2 ** 16;
/** So many steps up from callee to caller take about half a second. */
const mostSteps = 2 ** 23;

/**
 * The tree that leads from functions to their callers. The first context stands for all stacks; a stack's root is left out.
 * What weighs less than one part in 65,536 is not looked at further, as no screen shows it: a focus does.
 *
 * Cost: O(stacks × depth), at most 2^23 steps of 50 ns: rows deeper than those are left out.
 */
export function invertedTree(nodes: CallNodes, ends: InnerEnds, rootFrame: number): WeightedTree {
  const table = createPairTable();
  table.of(2 ** 32 - 1, rootFrame);
  const whole = ends.weight.reduce((sum, weight) => sum + weight, 0);
  let total = Uint32Array.of(whole);
  let origin = Uint32Array.of(0);
  const walkers = { ...ends, group: new Uint32Array(ends.node.length) };
  let live = climbed(walkers, ends.node.length, (walker) => walkers.node[walker]);
  for (let steps = 0; live > 0 && steps < mostSteps; steps += live) {
    const { node, weight, group } = walkers;
    for (let walker = 0; walker < live; walker += 1)
      group[walker] = table.of(group[walker], nodes.frame[node[walker]]);
    [total, origin] = [enlarged(total, table.count()), enlarged(origin, table.count())];
    for (let walker = 0; walker < live; walker += 1) {
      total[group[walker]] += weight[walker];
      origin[group[walker]] = node[walker];
    }
    const isTold = (walker: number): boolean => total[group[walker]] >= whole / told;
    live = climbed(walkers, live, (walker) => (isTold(walker) ? nodes.parent[node[walker]] : 0));
  }
  const parent = table.firsts();
  parent[0] = 0;
  return { nodes: { parent, frame: table.seconds() }, total, origin };
}

type Walkers = InnerEnds & { group: Uint32Array };

/** Takes each on to where it goes; those at the root stay behind. How many are left, which stand first. */
function climbed({ node, weight, group }: Walkers, live: number, next: (walker: number) => number): number {
  let kept = 0;
  for (let walker = 0; walker < live; walker += 1) {
    const to = next(walker);
    if (to === 0) continue;
    node[kept] = to;
    weight[kept] = weight[walker];
    group[kept] = group[walker];
    kept += 1;
  }
  return kept;
}

/** Room for at least so many. */
function enlarged(values: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const larger = new Uint32Array(Math.max(length, 2 * values.length));
  larger.set(values);
  return larger;
}
