import type { Timers } from '../../lab/conduct/watchdog.ts';

export const windowTimers: Timers = {
  now: () => performance.now(),
  every(ms, tick) {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  },
};
