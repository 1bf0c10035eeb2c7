import type { Clock, Milliseconds } from '../model/units.ts';

/**
 * The least step the clock is seen to make: no duration can be told more finely.
 *
 * Units:  milliseconds.
 * Cost:   until the clock moved `changes` times; 20 ms on a clock of 1 ms.
 */
export function clockStep(now: Clock, changes = 20): Milliseconds {
  let least = Infinity;
  let last = now();
  for (let seen = 0; seen < changes;) {
    const reading = now();
    if (reading <= last) continue;
    least = Math.min(least, reading - last);
    last = reading;
    seen++;
  }
  return least;
}
