import { parse, tokTypes, type Comment, type Program, type Token } from 'acorn';
import { failed, ok, type Result } from '../model/result.ts';
import type { Edit } from './edited.ts';
import { syntaxFailure, thrownSyntaxFailure } from './syntax-failure.ts';

/** A parsed text, and the edits without which it would mean something else inside a classic script. */
export type Module = { program: Program; edits: Edit[] };

/**
 * Parses a text as an ECMAScript module of the newest edition. Parsed alone, before anything is
 * put round it, so that no text can close the function it will stand in.
 *
 * Errors: `syntax-error` with its place; also for `import.meta`, which a classic script has not.
 */
export function parseModule(code: string): Result<Module> {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  try {
    const program = parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      onComment: comments,
      // Tokens are a third of the cost, and only these two words need them.
      ...(/\bmeta\b|<[!]--/.test(code) && { onToken: tokens }),
    });
    const meta = importMeta(tokens);
    if (meta) return failed(syntaxFailure('import.meta is not available in a benchmark', code, meta.start));
    const edits = [...hashbang(code), ...htmlComments(code, tokens), ...namingComments(comments)];
    return ok({ program, edits });
  } catch (error) {
    return failed(thrownSyntaxFailure(error, code));
  }
}

/** `import` followed by a dot, unless it is itself the name of a property. */
function importMeta(tokens: readonly Token[]): Token | undefined {
  return tokens.find(
    ({ type }, i) =>
      type === tokTypes._import &&
      tokens.at(i + 1)?.type === tokTypes.dot &&
      (i === 0 || ![tokTypes.dot, tokTypes.questionDot].includes(tokens[i - 1].type)),
  );
}

/** Allowed at the very start of a file only, where it no longer stands. */
const hashbang = (code: string): Edit[] => (code.startsWith('#!') ? [{ start: 0, end: 2, text: '//' }] : []);

/** In a module `a<!--b` compares; in a classic script the same four characters begin a comment. */
function htmlComments(code: string, tokens: readonly Token[]): Edit[] {
  if (!code.includes('<!--')) return [];
  return tokens
    .filter(({ type, start }) => type !== tokTypes.template && code.startsWith('<!--', start))
    .map(({ start }) => ({ start: start + 1, end: start + 1, text: ' ' }));
}

/** A comment can rename the script in every stack, or name a source map to fetch. */
const namingComments = (comments: readonly Comment[]): Edit[] =>
  comments
    .filter(({ value }) => /^[#@]\s*source(?:Mapping)?URL/i.test(value))
    .map(({ start }) => ({ start: start + 2, end: start + 3, text: ' ' }));
