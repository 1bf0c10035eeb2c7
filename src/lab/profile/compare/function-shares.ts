import type { Profile } from '../../model/profile.ts';
import { selfWeights } from '../self-weights.ts';
import { functionKeys, lastPart } from './function-key.ts';

/** A function of a profile, and how much of it is its own and how much is its and that of what it called, from 0 to 1. */
export type FunctionShare = {
  name: string;
  /** The last part of its file's address. */
  file: string;
  line: number;
  self: number;
  total: number;
};

/**
 * What every function has of a profile, by its name and file. Where nothing ran counts for nothing.
 *
 * Shape:  functions of one name in one file are one, but for those without a name, which are told apart by their lines;
 *         a function that calls itself counts once.
 * Cost:   the number of nodes and of samples.
 */
export function functionShares(profile: Profile): Map<string, FunctionShare> {
  const keys = functionKeys(profile.strings, profile.frames);
  const { frame } = profile.nodes;
  const self = selfWeights(profile).map((weight, node) => (keys[frame[node]] === undefined ? 0 : weight));
  const sum = self.reduce((all, weight) => all + weight, 0);
  const shares = new Map<string, FunctionShare>();
  if (sum === 0) return shares;
  const totals = outermostTotals(profile, keys, self);
  for (const [node, at] of frame.entries()) {
    const key = keys[at];
    if (key === undefined) continue;
    const share = shares.get(key) ?? { ...placeOf(profile, at), self: 0, total: 0 };
    share.self += self[node];
    share.total += totals[node];
    shares.set(key, share);
  }
  for (const share of shares.values()) {
    share.self /= sum;
    share.total /= sum;
  }
  return shares;
}

function placeOf({ strings, frames }: Profile, frame: number) {
  const file = lastPart(strings[frames.file[frame]]);
  return { name: strings[frames.name[frame]] || '(anonymous)', file, line: frames.line[frame] };
}

/** By node: what is below it, itself included; 0 for one that is below another of the same function. */
function outermostTotals(
  { nodes: { parent, frame } }: Profile,
  keys: readonly (string | undefined)[],
  self: Float64Array,
): Float64Array {
  const totals = self.slice();
  for (let node = totals.length - 1; node > 0; node--) totals[parent[node]] += totals[node];
  const within = nestedNodes(
    parent,
    Array.from(frame, (each) => keys[each]),
  );
  for (const node of within) totals[node] = 0;
  return totals;
}

/** Nodes that have a node of the same function above them. */
function nestedNodes(parent: Uint32Array, keys: readonly (string | undefined)[]): number[] {
  const children = Array.from(keys, (): number[] => []);
  for (let node = parent.length - 1; node > 0; node--) children[parent[node]].push(node);
  const open = new Map<string | undefined, number>();
  const nested: number[] = [];
  // A node on the way down, its complement on the way up.
  const stack = [0];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const node = next < 0 ? ~next : next;
    const depth = open.get(keys[node]) ?? 0;
    open.set(keys[node], next < 0 ? depth - 1 : depth + 1);
    if (next < 0) continue;
    if (depth > 0) nested.push(node);
    stack.push(~node);
    for (const child of children[node]) stack.push(child);
  }
  return nested;
}
