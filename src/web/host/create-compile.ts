import type { Compiled, Language } from '../../lab/model/benchmark.ts';
import type { Result } from '../../lab/model/result.ts';
import type { InstrumentedText, SourceApi } from '../../lab/wire/source-api.ts';
import { createLimitedWorker, type After, type Limit } from './limited-worker.ts';

/** Compiles in a worker of its own. Errors: those of `lab/source/compile`, and those of `createRestartingWorker`. */
export type Compile = (text: string, language: Language) => Promise<Result<Compiled>>;

/** Far longer than any honest text takes. */
const LIMIT_MS = 5_000;
const limit: Limit = {
  ms: LIMIT_MS,
  failure: {
    code: 'syntax-error',
    message: `reading the text took longer than ${LIMIT_MS / 1_000} s: it is nested too deeply`,
  },
};

/** The same of `instrumentedText`. */
export type InstrumentText = (text: string, language: Language) => Promise<Result<InstrumentedText>>;

/**
 * Each further nested type assertion doubles the compiler's time, so a short text can keep it busy
 * for ever; then the worker is ended, and with it the calls that wait their turn there.
 */
export function createCompile(startWorker: () => Worker, after: After): Compile {
  const worker = createLimitedWorker<SourceApi>(startWorker, after, limit);
  return async (text, language) => {
    const answered = await worker.call(async (source) => source.compile(text, language));
    return answered.ok ? answered.value : answered;
  };
}

/** Compiles and instruments in a worker of its own, that is ended in the same case. */
export function createInstrumentText(startWorker: () => Worker, after: After): InstrumentText {
  const worker = createLimitedWorker<SourceApi>(startWorker, after, limit);
  return async (text, language) => {
    const answered = await worker.call(async (source) => source.instrumented(text, language));
    return answered.ok ? answered.value : answered;
  };
}
