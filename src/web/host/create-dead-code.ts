import type { Language } from '../../lab/model/benchmark.ts';
import type { DeadCode } from '../../lab/model/dead-code.ts';
import type { SourceApi } from '../../lab/wire/source-api.ts';
import { createLimitedWorker, type After, type Limit } from './limited-worker.ts';

/** Looks for dead code. Finds none where it fails or takes too long: it is advice, and nothing waits for it. */
export type FindDeadCode = (text: string, language: Language) => Promise<readonly DeadCode[]>;

/** A text of some hundreds of functions that all call each other may take longer. */
const limit: Limit = {
  ms: 2_000,
  failure: { code: 'worker-failed', message: 'looking for dead code took too long' },
};

/** Looks in a worker of its own, so that ending it never ends a compilation. */
export function createDeadCode(startWorker: () => Worker, after: After): FindDeadCode {
  const worker = createLimitedWorker<SourceApi>(startWorker, after, limit);
  return async (text, language) => {
    const found = await worker.call(async (source) => source.deadCode(text, language));
    return found.ok ? found.value : [];
  };
}
