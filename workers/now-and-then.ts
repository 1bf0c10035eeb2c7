import type { Progress } from '../src/lab/wire/profile-api.ts';

/** How far it is need not be told more often. */
const leastMs = 100;

/** Tells how far something is, but not at every step. */
export function nowAndThen(progress: Progress = () => undefined): Progress {
  let last = performance.now();
  return (read, of) => {
    if (performance.now() - last < leastMs) return;
    last = performance.now();
    progress(read, of);
  };
}
