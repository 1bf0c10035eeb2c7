import type { ContextBatch } from '../../model/context-batch.ts';
import type { Clock } from '../../model/units.ts';

/** What looking on needs of a thread. */
export type WatchParts = {
  now: Clock;
  /** Holds the thread for about a millisecond, never twice for as long. */
  wait: () => void;
  /** Does it soon, when the thread has done what else it has to. */
  later: (run: () => void) => void;
  post: (batch: ContextBatch, transfer: ArrayBuffer[]) => void;
};

/**
 * Looks about once a millisecond which calling context of another thread is on, for ever.
 *
 * Shape:   the `state` of `createContexts`. One number names the whole path of calls, so what is seen was never in between.
 * Assumes  its own text is all it needs: it is put into a worker as text, in one line. Time in which this thread was held
 *          up itself is not charged to what was on, beyond four milliseconds.
 */
export function watchContexts(state: Int32Array, { now, wait, later, post }: WatchParts): void {
  const HEAD = 3;
  const LOOKS = 64;
  const MOST_MS = 4;
  let told = 0;
  let last = now();
  const look = () => {
    const samples = new Int32Array(2 * LOOKS);
    for (let nth = 0; nth < LOOKS; nth++) {
      wait();
      const at = Atomics.load(state, 0);
      samples[2 * nth] = at % state[2] === 0 ? at / state[2] : -1;
      const time = now();
      samples[2 * nth + 1] = Math.round(1000 * Math.min(time - last, MOST_MS));
      last = time;
    }
    const count = Atomics.load(state, 1);
    const contexts = new Int32Array(state.subarray(HEAD + 2 * told, HEAD + 2 * count));
    post({ from: told, contexts, seen: { kind: 'samples', samples } }, [contexts.buffer, samples.buffer]);
    told = count;
    later(look);
  };
  look();
}
