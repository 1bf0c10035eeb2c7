import { emit } from './emit.ts';
import { assign } from './lower-assignment.ts';
import type { Operation, Place } from './model.ts';
import { regionIn } from './region.ts';
import { declareVariables, scopeIn } from './scope.ts';
import { child, present, word, type Tree } from './tree.ts';

const inner = (place: Place): Place => ({ ...place, scope: scopeIn(place.scope) });

function run(tree: Tree, field: string, place: Place): void {
  const statement = child(tree, field);
  if (!statement) return;
  if (statement.type.endsWith('Statement') || statement.type === 'VariableDeclaration')
    place.model.lower.statement(statement, place);
  else place.model.lower.value(statement, place);
}

/** `for (let i = 0; i < n; i++) { … }` */
export function lowerFor(tree: Tree, place: Place): void {
  const head = inner(place);
  const init = child(tree, 'init');
  if (init?.type === 'VariableDeclaration' && word(init, 'kind') !== 'var') declareVariables(head, init);
  run(tree, 'init', head);
  const loop = regionIn(head, 'loop', tree);
  repeatWhile(child(tree, 'test'), loop);
  run(tree, 'body', loop);
  run(tree, 'update', loop);
}

/** `while (…) { … }`, also with the test at the end. */
export function lowerWhile(tree: Tree, place: Place): void {
  const loop = regionIn(place, 'loop', tree);
  if (tree.type === 'DoWhileStatement') run(tree, 'body', loop);
  repeatWhile(child(tree, 'test'), loop);
  if (tree.type === 'WhileStatement') run(tree, 'body', loop);
}

function repeatWhile(test: Tree | undefined, loop: Place): void {
  const condition: Operation | undefined = test && loop.model.lower.value(test, loop);
  if (!condition || condition.kind === 'constant') loop.region.endless = true;
  if (!condition) return;
  condition.used = true;
  loop.region.conditions.add(condition);
}

/** `for (const a of b) { … }`, `for (const a in b) { … }` */
export function lowerForElements(tree: Tree, place: Place): void {
  const head = inner(place);
  const list = place.model.lower.value(child(tree, 'right'), head);
  const loop = regionIn(head, 'loop', tree, [list]);
  const element = emit(loop, tree, elementDetail(tree), [list]);
  element.used = true;
  const left = child(tree, 'left');
  if (left?.type === 'VariableDeclaration' && word(left, 'kind') !== 'var')
    declareVariables(loop, left, true);
  const declared = left?.type === 'VariableDeclaration' ? present(left, 'declarations').at(0) : undefined;
  const pattern = declared ? child(declared, 'id') : left;
  if (pattern) assign(pattern, element, tree, loop);
  run(tree, 'body', loop);
}

/** Keys are strings; what comes one after another in time is never dead. */
function elementDetail(tree: Tree) {
  if (tree.type === 'ForInStatement') return { kind: 'element', name: 'in' } as const;
  return tree['await'] === true ? ({ kind: 'wait' } as const) : ({ kind: 'element' } as const);
}
