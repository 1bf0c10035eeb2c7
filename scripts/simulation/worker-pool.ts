import { defaultLimits, defaultSettings, shareOf } from '../../src/lab/model/plan.ts';
import type { Plan, Share } from '../../src/lab/model/plan.ts';
import type { Random, Ratio } from '../../src/lab/model/units.ts';
import { arms, callTimes } from './arms.ts';
import { pairSummary } from './pair-summary.ts';
import type { PairSummary } from './pair-summary.ts';
import { simulatedMachine } from './simulated-machine.ts';
import type { Machine } from './simulated-machine.ts';
import { takenRounds } from './taken-rounds.ts';
import type { Rounds } from './taken-rounds.ts';
import type { Traits } from './traits.ts';

/** What is tried: a plan on a machine, and how much more work the candidate does. */
export type Design = { traits: Traits; plan: Plan; more: Ratio };

/** The lab's settings, with room for twice the workers, but for what is given. */
export function simulatedPlan(part: Partial<Plan> = {}): Plan {
  const benchmark = { kind: 'trusted', title: 'Simulated', suite: 'simulated' } as const;
  const plan = { benchmark, ...defaultSettings, seed: 1, limits: defaultLimits, ...part };
  return { ...plan, mostReplicates: part.mostReplicates ?? 2 * plan.replicates };
}

/**
 * Many workers of a plan, for runs to be drawn from. Random: workers and orders.
 *
 * Assumes many times as many workers as a run has: what they have in common is an error that no run sees.
 */
export const workerPool = (
  size: number,
  design: Design,
  random: Random,
  rounds: Rounds = takenRounds,
): PairSummary =>
  pairSummary(Array.from({ length: size }, (_, nth) => rounds(...freshWorker(design, nth, random))));

/** A worker and its share of the plan. */
export function freshWorker({ traits, plan, more }: Design, nth: number, random: Random): [Machine, Share] {
  const machine = simulatedMachine(traits, callTimes(more), random);
  const share = shareOf(plan, [arms.baseline, arms.candidate], nth);
  return [machine, { ...share, seed: Math.floor(random() * 2 ** 32) }];
}
