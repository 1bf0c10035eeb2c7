import type { Surroundings } from '../../lab/conduct/create-calm.ts';
import type { StopSignal } from '../../lab/conduct/stop-signal.ts';

type Watched = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/** What this page can know of what disturbs a run: whether it is in sight. Lives as long as the page. */
export function createSurroundings(
  page: Watched,
  after: (ms: number, run: () => void) => () => void,
): Surroundings {
  let lapses = 0;
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') lapses++;
  });
  return {
    lapses: () => lapses,
    untilSeen: (signal) =>
      page.visibilityState === 'visible'
        ? Promise.resolve()
        : orStopped(signal, (done) => {
            const look = () => {
              if (page.visibilityState === 'visible') done();
            };
            page.addEventListener('visibilitychange', look);
            return () => page.removeEventListener('visibilitychange', look);
          }),
    wait: (ms, signal) => orStopped(signal, (done) => after(ms, done)),
  };
}

/** Resolves when what is begun says so, or when the run is stopped; ends what was begun either way. */
function orStopped(signal: StopSignal, begin: (done: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done);
      end();
      resolve();
    };
    const end = begin(done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
