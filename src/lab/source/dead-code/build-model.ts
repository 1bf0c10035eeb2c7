import { lowerExpression } from './lower-expression.ts';
import { lowerStatement } from './lower-statement.ts';
import type { Model } from './model.ts';
import { below, child, word, type Tree } from './tree.ts';

/** A model without functions yet. */
export const emptyModel = ({ text, tricky, types }: Pick<Model, 'text' | 'tricky' | 'types'>): Model => ({
  text,
  tricky,
  types,
  routines: new Map(),
  annotated: new Map(),
  count: 0,
  changed: false,
  lower: { value: lowerExpression, statement: lowerStatement },
});

const TRICKS =
  /\b(?:Proxy|valueOf|toPrimitive|defineProperty|defineProperties|__defineGetter__)\b|\b(?:get|set)\s+[\w$#[]+\s*[\w$\]]*\s*\(|\btoString\s*\([^()]*\)\s*\{/;

/** Whether a text has code that runs where none is seen: accessors, proxies, conversions of its own. */
export const isTricky = (text: string): boolean => TRICKS.test(text);

/** The declarations of types in a text, by name. */
export function declaredTypes(tree: Tree, types = new Map<string, Tree>()): Map<string, Tree> {
  const id = /^TS(?:TypeAlias|Interface)Declaration$/.test(tree.type) ? child(tree, 'id') : undefined;
  if (id) types.set(word(id, 'name'), tree);
  for (const each of below(tree)) declaredTypes(each, types);
  return types;
}
