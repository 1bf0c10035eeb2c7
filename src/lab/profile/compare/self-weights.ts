import type { Profile } from '../../model/profile.ts';

/**
 * What each function took itself, without those it called.
 *
 * Shape:  a profile → a weight a frame.
 * Units:  the profile's.
 * Cost:   O(samples + frames).
 */
export function selfWeights({ frames, nodes, samples, step }: Profile): Float64Array<ArrayBuffer> {
  const weights = new Float64Array(frames.name.length);
  for (let i = 0; i < samples.node.length; i++)
    weights[nodes.frame[samples.node[i]]] += samples.weight[i] * step;
  return weights;
}
