import type { Compiled, Language } from '../../model/benchmark.ts';
import { ok, type Result } from '../../model/result.ts';
import { compile } from '../compile.ts';
import { instrument, type Instrumented } from './instrument.ts';

/** What a person wrote, compiled and instrumented. Errors: those of `compile`. */
export function instrumentedText(
  text: string,
  language: Language,
): Result<Instrumented & Pick<Compiled, 'lines'>> {
  const compiled = compile(text, language);
  if (!compiled.ok) return compiled;
  const { code, lines } = compiled.value;
  const instrumented = instrument(code);
  return instrumented.ok ? ok({ ...instrumented.value, lines }) : instrumented;
}
