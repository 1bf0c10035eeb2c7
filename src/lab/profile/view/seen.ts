import type { CallNodes, Profile } from '../../model/profile.ts';
import type { ViewFilter } from '../../model/profile-view.ts';
import { foreignFrames } from './foreign-frames.ts';
import { outermostCalls } from './outermost-calls.ts';
import { rangedSamples } from './ranged-samples.ts';
import { focusedTree } from './focused-tree.ts';
import { into, nowhere, remadeTree, unseen, type RemadeTree } from './remade-tree.ts';

/** What is left of a profile when it is looked at through a filter. */
export type Seen = {
  nodes: CallNodes;
  /** The calling context of the profile that each of `nodes` was, or one of those it was; absent where they are the same. */
  origin?: Uint32Array;
  /** Stacks left out are `unseen`. */
  samples: { node: Uint32Array; weight: Uint32Array };
};

/**
 * A profile through a filter: first the range, then dropped, merged and foreign functions and the focus, then recursion.
 *
 * Cost: nothing without a filter; else O(nodes + samples), about 30 ms for 250,000 and 2 million.
 */
export function seen(profile: Profile, filter: ViewFilter): Seen {
  const samples = rangedSamples(profile.samples, filter.range);
  const trees = remadeTrees(profile, filter);
  return trees.reduce<Seen>(through, { nodes: profile.nodes, samples });
}

function remadeTrees(profile: Profile, filter: ViewFilter): RemadeTree[] {
  const { focus, collapse } = filter;
  const trees: RemadeTree[] = [];
  const latest = (): CallNodes => trees.at(-1)?.nodes ?? profile.nodes;
  if (filtersFrames(filter)) trees.push(filteredTree(profile, filter));
  if (focus !== undefined) trees.push(focusedTree(latest(), focus));
  if (collapse) trees.push(collapsedTree(latest(), profile.frames.name.length));
  return trees;
}

/** What a tree that was remade shows of what was seen in the other. */
export function through({ origin: before, samples }: Seen, { nodes, origin, place }: RemadeTree): Seen {
  return {
    nodes,
    origin: before ? origin.map((node) => before[node]) : origin,
    samples: {
      node: samples.node.map((node) => (node === unseen ? unseen : place[node])),
      weight: samples.weight,
    },
  };
}

const filtersFrames = ({ merged, dropped, mine }: ViewFilter): boolean =>
  merged.length > 0 || dropped.length > 0 || mine;

const [kept, merges, drops] = [0, 1, 2];

/** What becomes of each function. */
function frameFates(profile: Profile, { focus, merged, dropped, mine }: ViewFilter): Uint8Array {
  const fates = mine ? foreignFrames(profile) : new Uint8Array(profile.frames.name.length);
  for (const frame of merged) fates[frame] = merges;
  for (const frame of dropped) fates[frame] = drops;
  for (const frame of [0, focus ?? 0]) fates[frame] = kept;
  return fates;
}

function filteredTree(profile: Profile, filter: ViewFilter): RemadeTree {
  const { parent, frame } = profile.nodes;
  const fates = frameFates(profile, filter);
  return remadeTree(profile.nodes, (node, place) => {
    const caller = place[parent[node]];
    if (caller === unseen || fates[frame[node]] === drops) return nowhere;
    return fates[frame[node]] === merges ? into(caller) : caller;
  });
}

function collapsedTree(nodes: CallNodes, frameCount: number): RemadeTree {
  const outermost = outermostCalls(nodes, frameCount);
  return remadeTree(nodes, (node, place) =>
    outermost[node] === node ? place[nodes.parent[node]] : into(place[outermost[node]]),
  );
}
