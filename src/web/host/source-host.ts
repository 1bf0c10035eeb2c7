import type { Compiled, Language } from '../../lab/model/benchmark.ts';
import type { Result } from '../../lab/model/result.ts';
import type { SourceApi } from '../../lab/wire/source-api.ts';
import { createRestartingWorker } from './restarting-worker.ts';

/** Compiles in a worker of its own. Errors: those of `lab/source/compile`, and those of `createRestartingWorker`. */
export type Compile = (text: string, language: Language) => Promise<Result<Compiled>>;

export function createCompile(startWorker: () => Worker): Compile {
  const worker = createRestartingWorker<SourceApi>(startWorker);
  return async (text, language) => {
    const answered = await worker.call(async (source) => source.compile(text, language));
    return answered.ok ? answered.value : answered;
  };
}
