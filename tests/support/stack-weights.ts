import type { Profile } from '../../src/lab/model/profile.ts';

/** The self weight of each stack, written as `outer > inner`. */
export function stackWeights(profile: Profile): Record<string, number> {
  const { nodes, samples, strings, frames, step } = profile;
  const nameOf = (node: number): string => strings[frames.name[nodes.frame[node]]];
  const textOf = (node: number): string =>
    node === 0 ? '' : [textOf(nodes.parent[node]), nameOf(node)].filter((part) => part !== '').join(' > ');
  const weights: Record<string, number> = {};
  for (const [index, node] of samples.node.entries())
    weights[textOf(node)] = (weights[textOf(node)] ?? 0) + samples.weight[index] * step;
  return weights;
}

export const totalOf = ({ samples, step }: Profile): number =>
  samples.weight.reduce((sum, weight) => sum + weight, 0) * step;
