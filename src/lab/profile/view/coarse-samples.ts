import type { Seen } from './seen.ts';

type Samples = Seen['samples'];

/** Samples of at least a given weight: neighbours narrower than that become one, which is of the heaviest of them. */
export function coarseSamples({ node, weight }: Samples, least: number): Samples {
  const coarse = { node: new Uint32Array(node.length), weight: new Uint32Array(node.length) };
  let [count, sum, heaviest] = [0, 0, 0];
  for (let index = 0; index < node.length; index += 1) {
    if (sum === 0 || weight[index] > heaviest) {
      heaviest = weight[index];
      coarse.node[count] = node[index];
    }
    sum += weight[index];
    coarse.weight[count] = sum;
    if (sum < least) continue;
    count += 1;
    sum = 0;
  }
  if (sum > 0) count += 1;
  return { node: coarse.node.slice(0, count), weight: coarse.weight.slice(0, count) };
}
