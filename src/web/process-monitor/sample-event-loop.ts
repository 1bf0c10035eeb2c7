import type { Milliseconds } from '../../lab/model/units.ts';
import type { Probes, Undo } from './probes.ts';
import type { Ring } from './ring.ts';

/** Often enough that a block of 50 ms is seen, seldom enough to cost nothing. */
export const tickMs: Milliseconds = 50;

/**
 * Records how late a task begins: a timer that is due puts a task at the end of the queue, and the
 * delay is from when the timer was due to when the task had its turn. Nothing is recorded while hidden.
 */
export function sampleEventLoop(probes: Probes, delays: Ring): Undo {
  let stopped = false;
  let cancel: Undo = () => undefined;
  const schedule = () => {
    const due = probes.now() + tickMs;
    const visible = probes.visible();
    const arrived = () => {
      if (stopped) return;
      const now = probes.now();
      if (visible && probes.visible()) delays.append(now, Math.max(0, now - due));
      schedule();
    };
    cancel = probes.after(tickMs, () => probes.enqueue(arrived));
  };
  schedule();
  return () => {
    stopped = true;
    cancel();
  };
}
