import type { Timers } from '../../src/lab/conduct/watchdog.ts';

/** A clock that moves when told, calling what is due on the way. */
export function manualTimers() {
  let time = 0;
  const ticks = new Map<() => void, { ms: number; due: number }>();
  const timers: Timers = {
    now: () => time,
    every(ms, tick) {
      ticks.set(tick, { ms, due: time + ms });
      return () => ticks.delete(tick);
    },
  };
  return {
    timers,
    running: () => ticks.size,
    /** Time passes and timers are called when they are due. */
    pass(ms: number) {
      for (const end = time + ms; time < end;) {
        time = Math.max(time, Math.min(end, ...[...ticks.values()].map(({ due }) => due)));
        for (const [tick, timer] of ticks) {
          if (timer.due > time) continue;
          timer.due = time + timer.ms;
          tick();
        }
      }
    },
    /** Time passes while this thread is held up: no timer is called until it is over. */
    hang: (ms: number) => void (time += ms),
  };
}
