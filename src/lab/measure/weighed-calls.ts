import type { Bytes, Milliseconds } from '../model/units.ts';
import type { Arm } from './arm.ts';
import type { Scale, Weighed } from './scale.ts';

/** Of a reading: enough that its own noise does not count, and below what fits between two collections. */
const WANTED: Bytes = 3e6;
const MOST_MS: Milliseconds = 50;
/** A single call that a collection has spoilt may have met one by chance. */
const TRIES = 3;

/**
 * How many calls are weighed together: those that leave about 3 MB or take 50 ms, or, where a collection comes before
 * that, half as many as it spoils; 0 where it spoils even one.
 */
export async function weighedCalls(
  arm: Pick<Arm, 'take' | 'alive' | 'mostCalls'>,
  scale: Pick<Scale, 'watched'>,
): Promise<number> {
  let spoilt = 0;
  for (let calls = 1; ;) {
    const weighed = await scale.watched(arm, calls);
    if (!weighed) return calls;
    if (weighed.isWhole) {
      const told = enough(weighed, calls >= arm.mostCalls || weighed.calls < calls);
      if (told !== undefined) return told;
      calls = Math.min(arm.mostCalls, 2 * calls);
    } else if (calls > 1) return calls >> 1;
    else if (++spoilt === TRIES) return 0;
  }
}

/**
 * How many calls are enough, by what so many leave and take; undefined where that is not to be told yet. `areAll`: there are
 * no more calls to be had, as fresh inputs are dear.
 */
function enough({ calls, bytes, buffers = 0, elapsed }: Weighed, areAll: boolean): number | undefined {
  const left = bytes + buffers;
  if (left >= WANTED) return Math.max(1, Math.round((calls * WANTED) / left));
  return elapsed >= MOST_MS || areAll ? calls : undefined;
}
