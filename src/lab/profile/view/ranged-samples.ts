import type { ViewFilter } from '../../model/profile-view.ts';

type Samples = { node: Uint32Array; weight: Uint32Array };

/** The samples within a range of weights; the first and the last are cut where it begins and ends. */
export function rangedSamples({ node, weight }: Samples, range: ViewFilter['range']): Samples {
  if (!range) return { node, weight };
  const [from, to] = range;
  let [first, before] = [0, 0];
  while (first < weight.length && before + weight[first] <= from) before += weight[first++];
  let [end, after] = [first, before];
  while (end < weight.length && after < to) after += weight[end++];
  const cut = weight.slice(first, end);
  if (cut.length > 0) {
    if (after > to) cut[cut.length - 1] -= Math.round(after - to);
    if (from > before) cut[0] -= Math.min(cut[0], Math.round(from - before));
  }
  return { node: node.slice(first, end), weight: cut };
}
