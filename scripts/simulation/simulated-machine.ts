import type { Clock, Milliseconds, Random } from '../../src/lab/model/units.ts';
import { collections, drag, drift, interruptions, modes, waiting } from './hindrances.ts';
import { normalSource } from './normal-source.ts';
import type { Traits } from './traits.ts';

/** What hinders changes within a long section, and is looked up as often. */
const PIECE_MS = 1;

/** One fresh worker on a machine with a life of its own. */
export type Machine = {
  clockStepMs: Milliseconds;
  now: Clock;
  /** Makes so many calls of an arm: time passes. */
  spend(arm: number, calls: number): void;
  /** The little that passes between two timed sections. */
  idle(): void;
  /** What a call of each arm takes in this worker while nothing hinders it. */
  callTimes: readonly Milliseconds[];
};

/**
 * A worker with a clock that moves by steps, on a machine with all these traits.
 *
 * Shape:  the time of a call of each arm, before this worker's own luck.
 * Random: everything; the same source in the same state is the same worker.
 */
export function simulatedMachine(
  traits: Traits,
  ordinaryTimes: readonly Milliseconds[],
  random: Random,
): Machine {
  const { clockStepMs, jitter } = traits;
  const callTimes = bornWith(traits.born, ordinaryTimes, random);
  // Clocks began before the worker did: their steps do not begin with it.
  let time = 1_000 * random();
  const drifting = drift(traits.drift, time, random);
  const dragged = drag(traits.drag, time, random);
  const slowed = modes(traits.modes, time, random);
  const collected = collections(traits.collections, random);
  const interrupted = interruptions(traits.interruptions, random);
  return {
    clockStepMs,
    callTimes,
    now: () => Math.floor(time / clockStepMs) * clockStepMs,
    spend(arm, calls) {
      const work = calls * callTimes[arm];
      const luck = 1 + jitter * waiting(random);
      for (let left = work; left > 0; left -= PIECE_MS) {
        const piece = Math.min(left, PIECE_MS);
        const own = piece * (luck + drifting(time) + dragged(time) + slowed(time)) + collected(piece);
        time += own + interrupted(own);
      }
    },
    idle() {
      time += 0.0002 + 0.001 * random();
    },
  };
}

function bornWith(born: Traits['born'], callTimes: readonly Milliseconds[], random: Random): Milliseconds[] {
  const normal = normalSource(random);
  // Student's t with 3 degrees of freedom: some workers are far slower or quicker than the others.
  const heavy = normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3);
  const worker = Math.exp(born.worker * heavy);
  const { misplaced, astray } = born;
  return callTimes.map((callMs) => {
    const place = random() < misplaced.chance ? misplaced.cost : 0;
    const stray = random() < astray.chance ? astray.cost * waiting(random) : 0;
    return callMs * worker * Math.exp(born.apart * normal() + place + stray);
  });
}
