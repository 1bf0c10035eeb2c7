import type { Profile } from '../../model/profile.ts';
import type { FrameWeights, Neighbours, ViewFilter } from '../../model/profile-view.ts';
import { nodeWeights } from './node-weights.ts';
import { outermostOf, within } from './outermost-of.ts';
import { seen } from './seen.ts';

/** Who called a function and what it called; of a function that called itself, the outermost calls. */
export function neighbours(profile: Profile, filter: ViewFilter, frame: number): Neighbours {
  const all = seen(profile, filter);
  const { parent, frame: frames } = all.nodes;
  const { total } = nodeWeights(all);
  const places = outermostOf(all.nodes, (one) => one === frame);
  const [callers, callees] = [new Map<number, number>(), new Map<number, number>()];
  for (let node = 1; node < parent.length; node += 1) {
    if (places[node] === within.outermost) add(callers, frames[parent[node]], total[node]);
    if (places[parent[node]] === within.outermost) add(callees, frames[node], total[node]);
  }
  return { callers: weighed(callers), callees: weighed(callees) };
}

const add = (weights: Map<number, number>, frame: number, weight: number): void =>
  void weights.set(frame, (weights.get(frame) ?? 0) + weight);

function weighed(weights: Map<number, number>): FrameWeights {
  const rows = [...weights].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]);
  return {
    frame: Uint32Array.from(rows, ([frame]) => frame),
    weight: Float64Array.from(rows, ([, weight]) => weight),
  };
}
