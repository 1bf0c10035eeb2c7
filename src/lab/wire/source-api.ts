import type { Compiled, Language } from '../model/benchmark.ts';
import type { DeadCode } from '../model/dead-code.ts';
import type { Result } from '../model/result.ts';

/** The source worker: a person's text read off the main thread, as a large one takes a while. */
export interface SourceApi {
  compile(text: string, language: Language): Promise<Result<Compiled>>;
  deadCode(text: string, language: Language): Promise<readonly DeadCode[]>;
}
