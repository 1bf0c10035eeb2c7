import { transform } from 'sucrase';
import { failed, ok, type Result } from '../model/result.ts';
import { linesOf } from './lines-of.ts';
import { syntaxFailure, thrownSyntaxFailure } from './syntax-failure.ts';
import { typescriptFailure } from './typescript-failure.ts';

/**
 * TypeScript without its types, every remaining token on its line. Nothing is down-levelled: what
 * is timed is the person's own code. Enums and parameter properties become the code they stand for.
 *
 * Errors: `syntax-error` for what is no TypeScript; for a namespace, which the tool would drop
 *         without a word; for a line break the tool would lose, inside the text of a type.
 */
export function stripTypes(text: string): Result<string> {
  try {
    const { code } = transform(text, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
    });
    return checked(text, code);
  } catch (error) {
    return failed(typescriptFailure(text) ?? thrownSyntaxFailure(error, text));
  }
}

const NAMESPACE = /^[ \t]*(?:export[ \t]+)?(?:namespace|module)[ \t]+[\w$.]+[ \t]*\{/gm;

function checked(text: string, code: string): Result<string> {
  const lines = linesOf(code);
  if (lines.length !== linesOf(text).length) return failed({ code: 'syntax-error', message: lostLineBreak });
  for (const { index, 0: head } of text.matchAll(NAMESPACE)) {
    const at = index + head.length - head.trimStart().length;
    const failure = syntaxFailure(noNamespaces, text, at);
    if (!lines[(failure.line ?? 1) - 1].includes(head.trim())) return failed(failure);
  }
  return ok(code);
}

const lostLineBreak = 'a type holds a line break in a string, a template or as U+2028; write it on one line';
const noNamespaces = 'a namespace is not supported: use an object, or `declare namespace` for types alone';
