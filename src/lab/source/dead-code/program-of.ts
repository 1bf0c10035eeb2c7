import { Parser } from 'acorn';
import { tsPlugin } from '@sveltejs/acorn-typescript';
import type { Language } from '../../model/benchmark.ts';
import { parseModule } from '../parse-module.ts';
import { stripTypes } from '../strip-types.ts';
import { isTree, type Tree } from './tree.ts';

/** A program, and the text its places count in: without its types where only so it could be read. */
export type Parsed = { program: Tree; code: string };

/** The syntax tree of a text, types in it; undefined where the text has an error. */
export function programOf(text: string, language: Language): Parsed | undefined {
  return (language === 'ts' ? typed(text) : undefined) ?? untyped(text, language);
}

const TypeScriptParser = Parser.extend(tsPlugin());

function typed(text: string): Parsed | undefined {
  try {
    const program = TypeScriptParser.parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      locations: true,
    });
    return isTree(program) ? { program, code: text } : undefined;
  } catch {
    return undefined;
  }
}

function untyped(text: string, language: Language): Parsed | undefined {
  const stripped = language === 'ts' ? stripTypes(text) : undefined;
  const code = stripped?.ok ? stripped.value : text;
  const parsed = parseModule(code);
  return parsed.ok && isTree(parsed.value.program) ? { program: parsed.value.program, code } : undefined;
}
