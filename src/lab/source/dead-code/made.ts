import type { Builtin, Code, Made, Model, Routine, Scope, Thing } from './model.ts';
import type { Tree } from './tree.ts';

/** An object with nothing in it yet. */
export const made = (shape: Made['shape'], home?: Model, routine?: Routine): Made => ({
  kind: 'made',
  shape,
  home,
  routine,
  fields: new Map(),
  elements: new Set(),
  accessors: new Set(),
  parent: undefined,
  changes: new Set(),
});

/** A function or class as a value. */
export const codeOf = (tree: Tree, scope: Scope, home: Model): Code => ({
  kind: 'code',
  tree,
  scope,
  statics: made('object', home),
  prototype: made('object', home),
});

const builtins = new Map<string, Builtin>();

/** One object for each name. */
export function builtin(name: string): Builtin {
  const known = builtins.get(name) ?? { kind: 'builtin', name };
  builtins.set(name, known);
  return known;
}

/** An object whose every use is in the text. */
export const isMade = (thing: Thing): thing is Made => typeof thing === 'object' && thing.kind === 'made';
export const isCode = (thing: Thing): thing is Code => typeof thing === 'object' && thing.kind === 'code';
export const isBuiltin = (thing: Thing): thing is Builtin =>
  typeof thing === 'object' && thing.kind === 'builtin';

/** The things a property of an object may hold; a set to add to. */
export function fieldOf({ fields }: Made, name: string): Set<Thing> {
  const known = fields.get(name) ?? new Set();
  fields.set(name, known);
  return known;
}
