import type { Tier } from '../../model/profile.ts';
import type { ProfileBuilder } from '../profile-builder.ts';
import { broken } from './file-fault.ts';

/** Deeper, no engine records. */
export const deepestStack = 20_000;

/** More of anything was never recorded: 31 years in microseconds, a petabyte. */
const mostWeight = 1e15;

/** More threads, or kinds of values, no file has. */
const mostProfiles = 1_000;

export function expectProfiles(count: number, offset: number): void {
  if (count > mostProfiles) broken(offset, `more than ${mostProfiles} profiles in one file`);
}

/** The context of a function called from another; a root told by name is the root. */
export const childOf = (builder: ProfileBuilder, parent: number, frame: number): number =>
  parent === 0 && frame === 0 ? 0 : builder.node(parent, frame);

/** Takes in a sample if its weight can be one. */
export function addSample(
  builder: ProfileBuilder,
  node: number,
  weight: number,
  offset: number,
  tier?: Tier,
): void {
  if (!(weight >= 0 && weight <= mostWeight)) broken(offset, 'a sample of no weight that can be');
  builder.sample(node, weight, tier);
}

/** Calls as they begin and end; the time between goes to the innermost. */
export interface Stacks {
  open: (frame: number, at: number) => void;
  /** Ends the innermost call of a function, and those it made, if it is under way. */
  close: (frame: number, at: number) => void;
  /** Time goes by; where it runs backwards, none does. */
  pass: (at: number) => void;
}

/** `scale`: units of the profile in one of the source. `offset`: where to look when there is a fault. */
export function createStacks(builder: ProfileBuilder, scale: number, offset: () => number): Stacks {
  const frames: number[] = [];
  const nodes: number[] = [0];
  /** How often each function is under way, so that none is looked for in vain. */
  const under = new Map<number, number>();
  const count = (frame: number, change: number): void =>
    void under.set(frame, (under.get(frame) ?? 0) + change);
  let clock: number | undefined;
  const pass = (at: number): void => {
    const elapsed = (at - (clock ?? at)) * scale;
    if (elapsed > 0) addSample(builder, nodes[nodes.length - 1], elapsed, offset());
    clock = Math.max(clock ?? at, at);
  };
  return {
    open(frame, at) {
      pass(at);
      if (frames.length === deepestStack) broken(offset(), `a stack of more than ${deepestStack} functions`);
      frames.push(frame);
      count(frame, 1);
      nodes.push(childOf(builder, nodes[nodes.length - 1], frame));
    },
    close(frame, at) {
      pass(at);
      if ((under.get(frame) ?? 0) === 0) return;
      const depth = frames.lastIndexOf(frame);
      for (const ended of frames.splice(depth)) count(ended, -1);
      nodes.length = depth + 1;
    },
    pass,
  };
}

/** The context of a whole stack, the outermost function first. */
export function stackNode(builder: ProfileBuilder, frames: ArrayLike<number>): number {
  let node = 0;
  for (let depth = 0; depth < frames.length; depth += 1) node = childOf(builder, node, frames[depth]);
  return node;
}
