import type { Profile } from '../model/profile.ts';

/**
 * What was spent in the innermost function of each calling context.
 *
 * Shape:  a profile → a weight a node.
 * Units:  weights of the profile; times its `step`, its unit.
 * Cost:   O(samples + nodes).
 */
export function selfWeights({
  nodes,
  samples,
}: Pick<Profile, 'nodes' | 'samples'>): Float64Array<ArrayBuffer> {
  const self = new Float64Array(nodes.frame.length);
  for (let index = 0; index < samples.node.length; index += 1)
    self[samples.node[index]] += samples.weight[index];
  return self;
}
