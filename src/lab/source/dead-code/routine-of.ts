import { emit, emitRead } from './emit.ts';
import { assign } from './lower-assignment.ts';
import { propertyName } from './lower-literal.ts';
import { lowerBlock } from './lower-statement.ts';
import { made } from './made.ts';
import type { Code, Model, Parameter, Place, Region, Routine } from './model.ts';
import { declare, declarePattern, declareVars, scopeIn } from './scope.ts';
import { below, child, present, word, type Tree } from './tree.ts';

/** The operations of a function, written down the first time they are asked for. */
export function routineOf(model: Model, code: Code): Routine {
  const known = model.routines.get(code);
  if (known) return known;
  const place = emptyRoutine(model, code);
  model.routines.set(code, place.routine);
  model.changed = true;
  if (code.tree.type === 'Program') lowerProgram(code.tree, place);
  else if (code.tree.type.startsWith('Class')) lowerConstructor(code.tree, place);
  else lowerFunctionBody(code.tree, place);
  return place.routine;
}

function emptyRoutine(model: Model, code: Code): Place {
  const { tree } = code;
  const region: Region = {
    kind: 'function',
    parent: undefined,
    tree,
    conditions: new Set(),
    endless: false,
  };
  const routine: Routine = {
    code,
    region,
    self: undefined,
    parameters: [],
    operations: [],
    bindings: [],
    returns: [],
    loops: [],
    branches: [],
    jumps: [],
    calls: new Set(),
    unreached: [],
    opaque: mentionsArguments(model, tree) || isMadeByOthers(tree),
    lazy: tree['generator'] === true,
  };
  return { model, routine, region, scope: scopeIn(code.scope) };
}

const mentionsArguments = ({ text }: Model, tree: Tree): boolean =>
  text.includes('arguments') && readsArguments(tree);

/** A class that builds on another, or that a decorator may change. */
const isMadeByOthers = (tree: Tree): boolean =>
  !!child(tree, 'superClass') || present(tree, 'decorators').length > 0;

const readsArguments = (tree: Tree): boolean =>
  (tree.type === 'Identifier' && word(tree, 'name') === 'arguments') || below(tree).some(readsArguments);

function lowerProgram(tree: Tree, place: Place): void {
  declareVars(place, tree);
  lowerBlock(present(tree, 'body'), place);
}

function lowerFunctionBody(tree: Tree, place: Place): void {
  const { routine } = place;
  if (tree.type !== 'ArrowFunctionExpression') routine.self = declare(place, 'this', tree);
  const name = child(tree, 'id');
  if (name && tree.type === 'FunctionExpression') {
    const self = declare(place, word(name, 'name'), name);
    self.things.add(routine.code);
  }
  lowerParameters(tree, place);
  const body = child(tree, 'body');
  if (!body) return;
  if (body.type === 'BlockStatement') {
    declareVars(place, body);
    lowerBlock(present(body, 'body'), { ...place, scope: scopeIn(place.scope) });
    return;
  }
  const value = place.model.lower.value(body, place);
  value.used = true;
  routine.returns.push(value);
}

function lowerParameters(tree: Tree, place: Place): void {
  const list = present(tree, 'params').filter((each) => word(each, 'name') !== 'this');
  for (const each of list) place.routine.parameters.push(lowerParameter(each, place));
}

/** A parameter that is a pattern gets its parts from one without a name. */
function lowerParameter(tree: Tree, place: Place): Parameter {
  const inner = tree.type === 'RestElement' ? child(tree, 'argument') : undefined;
  const rest = inner && made('array', place.model, place.routine);
  const pattern = inner ?? tree;
  // A part that is not read is no work: what is given is there in any case.
  declarePattern(place, pattern, (child(pattern, 'left') ?? pattern).type.endsWith('Pattern'));
  const own = place.scope.names.get(word(pattern, 'name'));
  if (pattern.type === 'Identifier' && own) return { binding: own, rest };
  const whole = declare(place, ` ${tree.start}`, typed(pattern));
  const value = emit(place, tree, { kind: 'read', binding: whole });
  value.used = true;
  assign(pattern, value, pattern, place);
  return { binding: whole, rest };
}

/** What carries the type of `x: T = 1`. */
const typed = (pattern: Tree): Tree => child(pattern, 'left') ?? child(pattern, 'parameter') ?? pattern;

/** Fields first, then the constructor's own statements. */
function lowerConstructor(tree: Tree, place: Place): void {
  place.routine.self = declare(place, 'this', tree);
  const body = child(tree, 'body');
  const members = body ? present(body, 'body') : [];
  for (const field of members.filter(
    (each) => each.type === 'PropertyDefinition' && each['static'] !== true,
  )) {
    const name = propertyName(field);
    const self = emitRead(place, field, 'this');
    const value = place.model.lower.value(child(field, 'value'), place);
    emit(place, field, { kind: 'set', ...(name !== undefined && { name }) }, [self, value]);
  }
  const own = members.find((each) => word(each, 'kind') === 'constructor');
  const constructor = own && child(own, 'value');
  const statements = constructor && child(constructor, 'body');
  if (!statements) return;
  lowerParameters(constructor, place);
  declareVars(place, statements);
  lowerBlock(present(statements, 'body'), { ...place, scope: scopeIn(place.scope) });
}
