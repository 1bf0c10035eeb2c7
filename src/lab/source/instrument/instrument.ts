import { getLineInfo } from 'acorn';
import type { FunctionPlace } from '../../model/function-place.ts';
import { ok, type Result } from '../../model/result.ts';
import { isTree } from '../dead-code/tree.ts';
import { edited } from '../edited.ts';
import { parseModule } from '../parse-module.ts';
import { contextEdits } from './context-edits.ts';
import { contextNames, type ContextNames } from './context-names.ts';
import { contextText } from './context-text.ts';
import { profiledFunctions } from './profiled-functions.ts';

/** Code that says at any time where it is, and the functions it has, by the numbers it says them with. */
export type Instrumented = { code: string; names: ContextNames; functions: FunctionPlace[] };

/**
 * Compiled code in which each function keeps one number while it runs: that of its calling context. Entering costs two
 * loads and a store, leaving a store. Every token stays on its line, and the code does what it did before.
 *
 * Source:  profiles.md, "Real stacks from a page".
 * Shape:   what `compile` gave → code that needs `names` to be declared round it.
 * Assumes  nobody reads the text of a function, and what throws is caught by code of this text or ends the case:
 *          where the platform swallows what a function throws, all that follows until the next section is placed below it.
 *          Functions without calls (but of `Math`) or loops, of less than 160 characters, count as a part of their caller; so do
 *          default parameters and the initialisers of fields, and bodies that declare a function and a variable of one name.
 * Errors:  those of `parseModule`.
 */
export function instrument(code: string): Result<Instrumented> {
  const parsed = parseModule(code);
  if (!parsed.ok) return parsed;
  const { program } = parsed.value;
  if (!isTree(program)) return ok({ code, names: contextNames(code), functions: [] });
  const names = contextNames(code);
  const functions = profiledFunctions(program);
  const edits = contextEdits({ program, code }, functions, contextText(names));
  const places = functions.map(({ tree, name }): FunctionPlace => {
    const { line, column } = getLineInfo(code, tree.start);
    return { name, line, column: column + 1 };
  });
  return ok({ code: edited(code, edits), names, functions: places });
}
