import { Parser } from 'acorn';
import { tsPlugin } from '@sveltejs/acorn-typescript';
import { thrownSyntaxFailure, type SyntaxFailure } from './syntax-failure.ts';

/**
 * Where a TypeScript text breaks the grammar, or undefined if it does not. The tool that strips
 * types reads an arrow function's body twice, and after an error inside blames the arrow; this
 * parser names the place.
 *
 * Cost: about 1 ms a kB; asked only when something is wrong.
 */
export function typescriptFailure(text: string): SyntaxFailure | undefined {
  try {
    TypeScriptParser.parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      locations: true,
    });
    return undefined;
  } catch (error) {
    return thrownSyntaxFailure(error, text);
  }
}

const TypeScriptParser = Parser.extend(tsPlugin());
