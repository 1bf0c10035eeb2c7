import { boundIdentifiers } from './bound-identifiers.ts';
import { builtin } from './made.ts';
import type { Binding, Place, Scope } from './model.ts';
import { below, child, isFunction, present, word, type Tree } from './tree.ts';

/** A scope inside another. */
export const scopeIn = (parent: Scope | undefined): Scope => ({ parent, names: new Map() });

/** The variable a name stands for, if the text declares it. */
export function lookup(scope: Scope | undefined, name: string): Binding | undefined {
  return scope && (scope.names.get(name) ?? lookup(scope.parent, name));
}

/** Adds a variable to the scope of a place. */
export function declare({ model, routine, scope }: Place, name: string, tree: Tree): Binding {
  const binding: Binding = {
    name,
    start: tree.start,
    home: model,
    routine,
    group: undefined,
    head: false,
    annotation: child(tree, 'typeAnnotation'),
    isConst: false,
    things: new Set(),
    assigns: [],
    reads: [],
    sources: new Set(),
  };
  scope.names.set(name, binding);
  routine.bindings.push(binding);
  return binding;
}

/** Adds every variable of a pattern. */
export function declarePattern(place: Place, pattern: Tree | undefined, head = false): void {
  if (!pattern) return;
  const whole = pattern.type === 'AssignmentPattern' ? child(pattern, 'left') : pattern;
  const group = whole?.type.endsWith('Pattern') ? whole : undefined;
  for (const each of boundIdentifiers(pattern)) {
    if (place.scope.names.has(word(each, 'name'))) continue;
    const binding = declare(place, word(each, 'name'), each);
    binding.head = head;
    binding.group = group;
  }
}

/** The declaration under the word `export`. */
export function exported(statement: Tree): Tree {
  const declaration = statement.type.startsWith('Export') ? child(statement, 'declaration') : undefined;
  return declaration ?? statement;
}

/** Adds what the statements of a block declare, `var` aside. */
export function declareBlock(place: Place, statements: readonly Tree[]): void {
  for (const each of statements.map(exported)) {
    if (each['declare'] === true) continue;
    if (each.type === 'VariableDeclaration' && each['kind'] !== 'var') declareVariables(place, each);
    if (each.type === 'ImportDeclaration') declareImports(place, each);
    const id = child(each, 'id');
    if (id && isFunction(each)) declare(place, word(id, 'name'), id);
  }
}

/** What is imported from the lab is known by name; there is nothing else to import from. */
function declareImports(place: Place, declaration: Tree): void {
  for (const each of present(declaration, 'specifiers')) {
    const local = child(each, 'local');
    const imported = child(each, 'imported');
    if (!local) continue;
    const name = each.type === 'ImportSpecifier' && imported ? word(imported, 'name') : 'lab';
    declare(place, word(local, 'name'), local).things.add(builtin(name));
  }
}

/** Adds what `var` declares anywhere in a function's body. */
export function declareVars(place: Place, tree: Tree): void {
  if (tree.type === 'VariableDeclaration' && tree['kind'] === 'var') declareVariables(place, tree);
  for (const each of below(tree)) if (!isFunction(each)) declareVars(place, each);
}

/** Adds the variables of one declaration. */
export function declareVariables(place: Place, declaration: Tree, head = false): void {
  for (const each of present(declaration, 'declarations')) {
    declarePattern(place, child(each, 'id'), head);
    const [name] = [child(each, 'id')].map((id) => (id ? word(id, 'name') : ''));
    const binding = place.scope.names.get(name);
    if (binding) binding.isConst = word(declaration, 'kind') === 'const';
  }
}
