import type { Language } from '../../lab/model/benchmark.ts';
import type { DeadCode } from '../../lab/model/dead-code.ts';
import type { Failure } from '../../lab/model/failure.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { SourceApi } from '../../lab/wire/source-api.ts';
import { createRestartingWorker } from './restarting-worker.ts';

/** Looks for dead code. Finds none where it fails or takes too long: it is advice, and nothing waits for it. */
export type FindDeadCode = (text: string, language: Language) => Promise<readonly DeadCode[]>;

/** Calls back once, later. Returns its undoing. */
type After = (ms: Milliseconds, run: () => void) => () => void;

/** A text of some hundreds of functions that all call each other may take longer. */
const LIMIT_MS = 2_000;
const tooLong: Failure = { code: 'worker-failed', message: 'looking for dead code took too long' };

/** Looks in a worker of its own, so that ending it never ends a compilation. */
export function createDeadCode(startWorker: () => Worker, after: After): FindDeadCode {
  const worker = createRestartingWorker<SourceApi>(startWorker);
  return async (text, language) => {
    const cancel = after(LIMIT_MS, () => worker.end(tooLong));
    const found = await worker.call(async (source) => source.deadCode(text, language));
    cancel();
    return found.ok ? found.value : [];
  };
}
