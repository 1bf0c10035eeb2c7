import type { Binding, Detail, Operation, Place } from './model.ts';
import { lookup } from './scope.ts';
import { below, word, type Tree } from './tree.ts';

/** Writes one operation down. */
export function emit(place: Place, tree: Tree, detail: Detail, inputs: readonly Operation[] = []): Operation {
  const { model, routine, region } = place;
  const operation: Operation = {
    ...detail,
    tree,
    order: model.count++,
    routine,
    region,
    inputs: [...inputs],
    users: [],
    used: false,
    things: new Set(),
    results: new Map(),
  };
  for (const input of inputs) input.users.push(operation);
  routine.operations.push(operation);
  if (detail.kind === 'read') detail.binding?.reads.push(operation);
  if (detail.kind === 'assign') detail.binding?.assigns.push(operation);
  return operation;
}

/** A value known from the text. */
export const emitConstant = (place: Place, tree: Tree, value: unknown): Operation =>
  emit(place, tree, { kind: 'constant', value });

/** The value of a variable, or of a name from outside the text. */
export function emitRead(place: Place, tree: Tree, name: string): Operation {
  const binding = lookup(place.scope, name);
  if (binding) return emit(place, tree, { kind: 'read', binding });
  if (name === 'undefined') return emitConstant(place, tree, undefined);
  return emit(place, tree, { kind: 'global', name });
}

/** A new value for a variable; for a name from outside the text, an effect. */
export function emitAssign(place: Place, tree: Tree, name: string, value: Operation): void {
  const binding: Binding | undefined = lookup(place.scope, name);
  if (binding) emit(place, tree, { kind: 'assign', binding }, [value]);
  else emit(place, tree, { kind: 'demand' }, [value]);
}

/** What is not understood: it reads every name in it, and is never dead. */
export function emitOpaque(place: Place, tree: Tree): Operation {
  const names = identifiers(tree).filter((name) => lookup(place.scope, name));
  const reads = names.map((name) => emitRead(place, tree, name));
  const operation = emit(place, tree, { kind: 'demand' }, reads);
  for (const name of names) emitAssign(place, tree, name, operation);
  return operation;
}

const identifiers = (tree: Tree): string[] =>
  tree.type === 'Identifier' ? [word(tree, 'name')] : below(tree).flatMap(identifiers);
