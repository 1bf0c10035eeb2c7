import { emit, emitAssign, emitConstant, emitOpaque } from './emit.ts';
import { assign } from './lower-assignment.ts';
import { decidedSide } from './decided-side.ts';
import { lowerFor, lowerForElements, lowerWhile } from './lower-loop.ts';
import type { Operation, Place } from './model.ts';
import { branch, leave, regionIn, regionsFrom } from './region.ts';
import { declareBlock, declarePattern, exported, scopeIn } from './scope.ts';
import { child, present, word, type Tree } from './tree.ts';

/** Writes a statement down as operations. */
export function lowerStatement(tree: Tree, place: Place): void {
  if (tree.type.startsWith('TS') || tree['declare'] === true) return;
  const lower = statements[tree.type] ?? ((each: Tree) => void emitOpaque(place, each));
  lower(tree, place);
}

type Statement = (tree: Tree, place: Place) => void;

const statements: Partial<Record<string, Statement>> = {
  EmptyStatement: () => undefined,
  ImportDeclaration: () => undefined,
  FunctionDeclaration: () => undefined,
  ExportAllDeclaration: () => undefined,
  ExportNamedDeclaration: (tree, place) => exported(tree) !== tree && lowerStatement(exported(tree), place),
  ExportDefaultDeclaration: lowerDefault,
  BlockStatement: (tree, place) => lowerBlock(present(tree, 'body'), inner(place)),
  ExpressionStatement: (tree, place) => void value(tree, 'expression', place),
  VariableDeclaration: lowerVariables,
  ClassDeclaration: (tree, place) =>
    emitAssign(place, tree, word(child(tree, 'id') ?? tree, 'name'), place.model.lower.value(tree, place)),
  IfStatement: lowerIf,
  ForStatement: lowerFor,
  ForInStatement: lowerForElements,
  ForOfStatement: lowerForElements,
  WhileStatement: lowerWhile,
  DoWhileStatement: lowerWhile,
  ReturnStatement: lowerReturn,
  ThrowStatement: lowerThrow,
  BreakStatement: lowerJump,
  ContinueStatement: lowerJump,
  LabeledStatement: (tree, place) => run(tree, 'body', place),
  SwitchStatement: lowerSwitch,
  TryStatement: lowerTry,
};

const inner = (place: Place): Place => ({ ...place, scope: scopeIn(place.scope) });

const value = (tree: Tree, field: string, place: Place): Operation =>
  place.model.lower.value(child(tree, field), place);

function run(tree: Tree, field: string, place: Place): void {
  const statement = child(tree, field);
  if (statement) place.model.lower.statement(statement, place);
}

const JUMPS = /^(?:Return|Throw|Break|Continue)Statement$/;

/** Statements one after the other, in a scope of their own. */
export function lowerBlock(list: readonly Tree[], place: Place): void {
  declareBlock(place, list);
  for (const each of list.map(exported)) {
    const id = each.type === 'FunctionDeclaration' ? child(each, 'id') : undefined;
    if (id) emitAssign(place, each, word(id, 'name'), place.model.lower.value(each, place));
  }
  const end = list.findIndex(({ type }) => JUMPS.test(type));
  for (const each of end < 0 ? list : list.slice(0, end + 1)) place.model.lower.statement(each, place);
  for (const each of end < 0 ? [] : list.slice(end + 1)) {
    if (each.type !== 'FunctionDeclaration') place.routine.unreached.push({ tree: each, why: 'after' });
  }
}

function lowerDefault(tree: Tree, place: Place): void {
  const declaration = child(tree, 'declaration');
  if (declaration && !child(declaration, 'id')) place.model.lower.value(declaration, place);
}

function lowerVariables(tree: Tree, place: Place): void {
  for (const each of present(tree, 'declarations')) {
    const pattern = child(each, 'id');
    if (pattern && child(each, 'init')) assign(pattern, value(each, 'init', place), each, place);
    else if (pattern && word(tree, 'kind') === 'let')
      assign(pattern, emitConstant(place, each, undefined), each, place);
  }
}

function lowerIf(tree: Tree, place: Place): void {
  const test = value(tree, 'test', place);
  const only = decidedSide(tree, test, place);
  if (only) run(tree, only, place);
  else for (const side of ['consequent', 'alternate']) run(tree, side, branch(place, tree, [test]));
}

function lowerReturn(tree: Tree, place: Place): void {
  if (child(tree, 'argument')) {
    const returned = value(tree, 'argument', place);
    returned.used = true;
    place.routine.returns.push(returned);
  }
  leave(place, place.routine.region);
}

function lowerThrow(tree: Tree, place: Place): void {
  emit(place, tree, { kind: 'demand' }, [value(tree, 'argument', place)]);
  leave(place, place.routine.region);
}

/** Up to the innermost loop or switch; with a label, as if up to the end of the function. */
function lowerJump(tree: Tree, place: Place): void {
  const kinds = tree.type === 'BreakStatement' ? ['loop', 'switch'] : ['loop'];
  const target = regionsFrom(place.region).find(({ kind }) => kinds.includes(kind));
  leave(place, (child(tree, 'label') ? undefined : target) ?? place.routine.region);
}

function lowerSwitch(tree: Tree, place: Place): void {
  const subject = value(tree, 'discriminant', place);
  const cases = present(tree, 'cases');
  const body = inner(place);
  declareBlock(
    body,
    cases.flatMap((each) => present(each, 'consequent')),
  );
  const tests = cases.flatMap((each) => (child(each, 'test') ? [value(each, 'test', body)] : []));
  const region = regionIn(body, 'switch', tree, [subject, ...tests]);
  for (const each of cases) {
    for (const statement of present(each, 'consequent')) place.model.lower.statement(statement, region);
  }
}

function lowerTry(tree: Tree, place: Place): void {
  run(tree, 'block', regionIn(place, 'try', tree));
  const handler = child(tree, 'handler');
  if (handler) {
    const caught = inner(regionIn(place, 'try', handler));
    declarePattern(caught, child(handler, 'param'));
    const error = emit(caught, handler, { kind: 'global', name: 'error' });
    error.used = true;
    const pattern = child(handler, 'param');
    if (pattern) assign(pattern, error, handler, caught);
    run(handler, 'body', caught);
  }
  run(tree, 'finalizer', place);
}
