import type { Profile } from '../../model/profile.ts';
import { functionKeys } from './function-key.ts';

/** A function, and which part of each slice of a recording it took itself, from 0 to 1. */
export type SlicedFunction = {
  name: string;
  file: string;
  line: number;
  column: number;
  shares: Float64Array<ArrayBuffer>;
};

/** Fewer looks at the stack than this in a slice tell little. */
const LEAST_LOOKS = 5;
/** Where neighbours have become one sample, their time tells how many there were: profilers look once a millisecond or so. */
const LOOK_US = 1_000;

/** Into how many slices a recording can be cut, of so many at most: none where it has no order, or too few samples. */
export function slicesIn({ ordered, samples, unit, step }: Profile, most: number): number {
  const us = unit === 'microseconds' ? step * samples.weight.reduce((sum, weight) => sum + weight, 0) : 0;
  const looks = Math.max(samples.node.length, us / LOOK_US);
  const count = ordered ? Math.min(most, Math.floor(looks / LEAST_LOOKS)) : 0;
  return count < 3 ? 0 : count;
}

/**
 * What every function took itself of each of so many slices of a recording, which hold the same time in which something
 * ran; by what the function is known by in other recordings.
 *
 * Shape:  n slices → functions with n shares each; of one slice all shares are together 1.
 * Cost:   the number of samples.
 */
export function slicedShares(profile: Profile, count: number): Map<string, SlicedFunction> {
  const { strings, frames, nodes, samples } = profile;
  const keys = functionKeys(strings, frames);
  const keyOf = (sample: number) => keys[nodes.frame[samples.node[sample]]];
  const whole = samples.weight.reduce((sum, weight, at) => sum + (keyOf(at) === undefined ? 0 : weight), 0);
  const found = new Map<string, SlicedFunction>();
  let clock = 0;
  for (const [at, weight] of samples.weight.entries()) {
    const key = keyOf(at);
    if (key === undefined || weight === 0) continue;
    const one = found.get(key) ?? placed(profile, nodes.frame[samples.node[at]], count);
    found.set(key, one);
    fill(one.shares, clock / whole, (clock + weight) / whole);
    clock += weight;
  }
  return found;
}

function placed({ strings, frames }: Profile, frame: number, count: number): SlicedFunction {
  const [name, file] = [strings[frames.name[frame]], strings[frames.file[frame]]];
  const shares = new Float64Array(count);
  return { name, file, line: frames.line[frame], column: frames.column[frame], shares };
}

/** Adds a stretch, told in parts of the whole, to the slices that it is in. */
function fill(shares: Float64Array, from: number, to: number) {
  const count = shares.length;
  for (let nth = Math.floor(from * count); nth < count && nth < to * count; nth++)
    shares[nth] += Math.max(0, Math.min(to * count, nth + 1) - Math.max(from * count, nth));
}
