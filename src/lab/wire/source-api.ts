import type { Compiled, Language } from '../model/benchmark.ts';
import type { DeadCode } from '../model/dead-code.ts';
import type { FunctionPlace } from '../model/function-place.ts';
import type { Result } from '../model/result.ts';

/** A benchmark's text, compiled and instrumented: see `lab/source/instrument`. */
export type InstrumentedText = {
  code: string;
  /** Of the text a person wrote. */
  lines: number;
  names: { state: string; table: string; add: string; first: string };
  functions: FunctionPlace[];
};

/** The source worker: a person's text read off the main thread, as a large one takes a while. */
export interface SourceApi {
  compile(text: string, language: Language): Promise<Result<Compiled>>;
  instrumented(text: string, language: Language): Promise<Result<InstrumentedText>>;
  deadCode(text: string, language: Language): Promise<readonly DeadCode[]>;
}
