import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 5;

/** Begins to watch how late this process, which has nothing to do, gets its turns; the answer ends it and is the worst, in milliseconds. */
export function machineLateness(): () => number {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  return () => {
    delays.disable();
    return Math.max(0, Math.round(delays.max / 1e6) - resolution);
  };
}
