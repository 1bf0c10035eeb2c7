import type { Profile } from '../../model/profile.ts';
import { tierLadders, tierRoles, type TieredEngine } from '../../model/tier-report.ts';
import { tiers } from '../../model/profile.ts';

/** Samples in functions: which function, the index of its role among `tierRoles`, when it began and how long it lasted. */
export type FunctionSamples = {
  frame: number[];
  role: number[];
  fromUs: number[];
  lastedUs: number[];
  /** When the first of them began, from the beginning of the profile. */
  startUs: number;
};

/**
 * The samples of a profile in which a function ran that is to be counted, from the first of them on. What engines have
 * built in counts for the function that called it; collecting garbage, compiling and being idle for none.
 *
 * Shape:  columns of one length, in order; `fromUs` from the first of them.
 */
export function functionSamples(
  profile: Profile,
  engine: TieredEngine,
  isCounted: (frame: number) => boolean,
): FunctionSamples {
  const found: FunctionSamples = { frame: [], role: [], fromUs: [], lastedUs: [], startUs: 0 };
  const owners = ownersOf(profile);
  const roles = tiers.map((tier) => tierRoles.findIndex((role) => tierLadders[engine][role] === tier));
  const { node, weight, tier } = profile.samples;
  let clock = 0;
  for (const [index, each] of node.entries()) {
    const lasted = weight[index] * profile.step;
    const [frame, role] = [owners[each], roles[tier?.[index] ?? 0]];
    if (frame >= 0 && role >= 0 && isCounted(frame)) {
      if (found.frame.length === 0) found.startUs = clock;
      found.frame.push(frame);
      found.role.push(role);
      found.fromUs.push(clock - found.startUs);
      found.lastedUs.push(lasted);
    }
    clock += lasted;
  }
  return found;
}

const [script, native] = [0, 1];

/** Of each node the innermost function of a script, where nothing but what is built in stands above; else −1. */
function ownersOf({ nodes, frames }: Profile): Int32Array {
  const owners = new Int32Array(nodes.parent.length).fill(-1);
  for (const [node, parent] of nodes.parent.entries()) {
    const frame = nodes.frame[node];
    if (frames.kind[frame] === script) owners[node] = frame;
    else if (frames.kind[frame] === native) owners[node] = owners[parent];
  }
  return owners;
}
