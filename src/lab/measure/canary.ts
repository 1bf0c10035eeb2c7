import type { Clock, Milliseconds } from '../model/units.ts';

const STEPS = 200_000;
/** About what they take: a clock whose step shows in that gets more of them. */
const ABOUT_MS = 0.3;
const LEAST_CLOCK_STEPS = 20;
const TRIES = 9;
const FEW_TRIES = 3;

/**
 * How long a fixed piece of integer arithmetic takes at best: it tells how fast the machine is now, whatever is measured
 * on it. A core that has been slowed down for its heat, or is shared, takes longer.
 *
 * Units:  milliseconds, to be compared only with other readings of the same run.
 * Source: measuring.md, point 8. The least of several tries, so that an interruption of one does not show.
 * Cost:   about 3 ms; on a clock of 1 ms, 60 ms.
 */
export function canary(now: Clock, clockStepMs: Milliseconds, sink: { value: unknown }): Milliseconds {
  const times = Math.max(1, Math.ceil((LEAST_CLOCK_STEPS * clockStepMs) / ABOUT_MS));
  const tries = times > 1 ? FEW_TRIES : TRIES;
  let least = Infinity;
  for (let attempt = 0; attempt < tries; attempt++) {
    const start = now();
    for (let time = 0; time < times; time++) sink.value = mixed(time + 1);
    least = Math.min(least, (now() - start) / times);
  }
  return least;
}

/** Each step needs the one before, so that no engine can run them beside each other. */
function mixed(seed: number): number {
  let state = seed;
  for (let step = 0; step < STEPS; step++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return state;
}
