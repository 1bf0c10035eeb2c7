import type { Bytes, Milliseconds } from '../model/units.ts';
import type { Arm } from './arm.ts';
import type { Scale } from './scale.ts';

/** Of a reading: enough that its own noise does not count, and below what fits between two collections. */
const WANTED: Bytes = 3e6;
const MOST_MS: Milliseconds = 50;

/**
 * How many calls are weighed together: those that leave about 3 MB or take 50 ms, or, where a collection comes before
 * that, half as many as it spoils.
 */
export async function weighedCalls(
  arm: Pick<Arm, 'take' | 'alive' | 'mostCalls'>,
  scale: Pick<Scale, 'weighed'>,
): Promise<number> {
  for (let calls = 1; ;) {
    const weighed = await scale.weighed(arm, calls);
    if (!weighed) return calls;
    if (!weighed.isWhole) return Math.max(1, calls >> 1);
    const bytes = weighed.bytes + (weighed.buffers ?? 0);
    if (bytes >= WANTED) return Math.max(1, Math.round((weighed.calls * WANTED) / bytes));
    // Fewer than asked for: fresh inputs are dear, and more of them there will not be.
    if (weighed.elapsed >= MOST_MS || weighed.calls < calls || calls >= arm.mostCalls) return weighed.calls;
    calls = Math.min(arm.mostCalls, 2 * calls);
  }
}
