import type { Tier } from '../../model/profile.ts';
import type { ProfileBuilder } from '../profile-builder.ts';
import { broken } from './file-fault.ts';

/** Deeper, no engine records. */
export const deepestStack = 20_000;

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
  let clock: number | undefined;
  const pass = (at: number): void => {
    const elapsed = (at - (clock ?? at)) * scale;
    if (elapsed > 0) builder.sample(nodes[nodes.length - 1], elapsed);
    clock = Math.max(clock ?? at, at);
  };
  return {
    open(frame, at) {
      pass(at);
      if (frames.length === deepestStack) broken(offset(), `a stack of more than ${deepestStack} functions`);
      frames.push(frame);
      nodes.push(builder.node(nodes[nodes.length - 1], frame));
    },
    close(frame, at) {
      pass(at);
      const depth = frames.lastIndexOf(frame);
      if (depth < 0) return;
      frames.length = depth;
      nodes.length = depth + 1;
    },
    pass,
  };
}

/** Whole stacks as they were seen, the outermost function first. */
export function addStack(
  builder: ProfileBuilder,
  frames: ArrayLike<number>,
  weight: number,
  tier?: Tier,
): void {
  let node = 0;
  for (let depth = 0; depth < frames.length; depth += 1) node = builder.node(node, frames[depth]);
  builder.sample(node, weight, tier);
}
