import type { Profile } from '../../model/profile.ts';
import type { FunctionTable, ViewFilter } from '../../model/profile-view.ts';
import { nodeWeights } from './node-weights.ts';
import { outermostCalls } from './outermost-calls.ts';
import { seen } from './seen.ts';

/** Every function that is seen, the heaviest self weight first, then the heaviest total. Cost: O(nodes + samples). */
export function functionTable(profile: Profile, filter: ViewFilter): FunctionTable {
  const all = seen(profile, filter);
  const weights = nodeWeights(all);
  const frameCount = profile.frames.name.length;
  const outermost = outermostCalls(all.nodes, frameCount);
  const [self, total] = [new Float64Array(frameCount), new Float64Array(frameCount)];
  for (let node = 0; node < outermost.length; node += 1) {
    const frame = all.nodes.frame[node];
    self[frame] += weights.self[node];
    if (outermost[node] === node) total[frame] += weights.total[node];
  }
  const frame = Uint32Array.from(total.keys())
    .filter((index) => total[index] > 0)
    .sort((a, b) => self[b] - self[a] || total[b] - total[a]);
  return {
    frame,
    self: Float64Array.from(frame, (index) => self[index]),
    total: Float64Array.from(frame, (index) => total[index]),
    whole: weights.total[0],
  };
}
