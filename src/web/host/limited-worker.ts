import type { Failure } from '../../lab/model/failure.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { createRestartingWorker, type RestartingWorker } from './restarting-worker.ts';

/** Calls back once, later. Returns its undoing. */
export type After = (ms: Milliseconds, run: () => void) => () => void;

/** How long a call may take, and what it and those that wait behind it come to otherwise. */
export type Limit = { ms: Milliseconds; failure: Failure };

/** A worker that is ended when a call takes too long. Errors: that of the limit, those of `createRestartingWorker`. */
export function createLimitedWorker<Api>(
  startWorker: () => Worker,
  after: After,
  { ms, failure }: Limit,
): Pick<RestartingWorker<Api>, 'call'> {
  const worker = createRestartingWorker<Api>(startWorker);
  return {
    async call(ask) {
      const cancel = after(ms, () => worker.end(failure));
      const answered = await worker.call(ask);
      cancel();
      return answered;
    },
  };
}
