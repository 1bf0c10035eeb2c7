import type { Compiled, Language } from '../model/benchmark.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { edited } from './edited.ts';
import { linesOf } from './lines-of.ts';
import { linkModule } from './link-module.ts';
import { parseModule } from './parse-module.ts';
import { stripTypes } from './strip-types.ts';
import type { SyntaxFailure } from './syntax-failure.ts';
import { writtenColumn } from './written-column.ts';

/**
 * What a person wrote, ready to stand in a classic script: types gone, imports of 'arsenal-lab'
 * taken from `$lab`, exports made plain statements, and nothing else changed.
 *
 * Shape:  any text → code whose every token is on the line it was written on.
 * Errors: `syntax-error` and `unknown-import`, placed in the text given. Dynamic imports are left alone.
 * Cost:   about 100 ms for 300 kB of TypeScript, once warm; runs nothing.
 */
export function compile(text: string, language: Language): Result<Compiled> {
  const plain = text.replace(/^\uFEFF/, '');
  const stripped = language === 'ts' ? untyped(plain) : ok(plain);
  if (!stripped.ok) return stripped;
  const linked = link(stripped.value);
  if (linked.ok) return ok({ code: linked.value, lines: linesOf(plain).length });
  const { failure } = linked;
  return failed(failure.code === 'syntax-error' ? asWritten(failure, plain, stripped.value) : failure);
}

function untyped(text: string): Result<string> {
  const stripped = stripTypes(text);
  // The tool takes some plain JavaScript for types, such as `a ? (b) : c => d`.
  return !stripped.ok && parseModule(text).ok ? ok(text) : stripped;
}

function link(code: string): Result<string> {
  const parsed = parseModule(code);
  if (!parsed.ok) return parsed;
  const linked = linkModule(code, parsed.value.program);
  return linked.ok ? ok(edited(code, [...parsed.value.edits, ...linked.value])) : linked;
}

/** Its column moved to where the person sees it: types stripped off the same line have shifted it. */
function asWritten({ column, ...failure }: SyntaxFailure, text: string, code: string): SyntaxFailure {
  if (failure.line === undefined || column === undefined) return failure;
  const [written, line] = [text, code].map((each) => linesOf(each)[(failure.line ?? 1) - 1]);
  return { ...failure, column: writtenColumn(written, line, column) };
}
