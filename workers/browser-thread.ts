import { createPause } from './pause.ts';
import type { Thread } from './serve-bench.ts';

/** A worker of a browser. It lives on after an error that nobody took; the host is told by the worker's `error` event. */
export function browserThread(): Thread {
  const errors: ErrorEvent[] = [];
  addEventListener('error', (error) => void errors.push(error));
  return {
    isolated: crossOriginIsolated,
    pause: createPause(),
    uncaught: () => errors.some(({ defaultPrevented }) => !defaultPrevented),
  };
}
