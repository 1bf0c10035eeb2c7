import { emit, emitAssign, emitConstant, emitRead } from './emit.ts';
import { propertyName } from './lower-literal.ts';
import { made } from './made.ts';
import type { Operation, Place } from './model.ts';
import { branch } from './region.ts';
import { child, children, present, unwrapped, word, type Tree } from './tree.ts';

/** `a = b`, `a += b`, `a ||= b`, also with a pattern on the left. */
export function lowerAssignment(tree: Tree, place: Place): Operation {
  const left = child(tree, 'left');
  const right = child(tree, 'right');
  const operator = word(tree, 'operator').slice(0, -1);
  if (!left) return emitConstant(place, tree, undefined);
  if (operator === '') {
    const value = place.model.lower.value(right, place);
    assign(left, value, tree, place);
    return value;
  }
  const old = place.model.lower.value(left, place);
  const value = /^(?:&&|\|\||\?\?)$/.test(operator)
    ? assignedMaybe(tree, old, place)
    : computed(tree, operator, old, place);
  assign(left, value, tree, place);
  return value;
}

function computed(tree: Tree, operator: string, old: Operation, place: Place): Operation {
  const right = place.model.lower.value(child(tree, 'right'), place);
  const step = right.kind === 'constant' && /^[+-]$/.test(operator);
  return emit(place, tree, { kind: 'operator', name: operator, step }, [old, right]);
}

function assignedMaybe(tree: Tree, old: Operation, place: Place): Operation {
  const right = place.model.lower.value(child(tree, 'right'), branch(place, tree, [old]));
  return emit(place, tree, { kind: 'choice', conditions: 0 }, [old, right]);
}

/** `a++` */
export function lowerUpdate(tree: Tree, place: Place): Operation {
  const target = child(tree, 'argument');
  const old = place.model.lower.value(target, place);
  const name = word(tree, 'operator');
  const value = emit(place, tree, { kind: 'operator', name, step: true }, [old]);
  if (target) assign(target, value, tree, place);
  return tree['prefix'] === true ? value : old;
}

/** Gives a value to a variable, a property, or every part of a pattern. */
export function assign(pattern: Tree, value: Operation, tree: Tree, place: Place): void {
  const target = unwrapped(pattern);
  assignments[target.type]?.(target, value, tree, place);
}

type Assign = (target: Tree, value: Operation, tree: Tree, place: Place) => void;

const assignments: Partial<Record<string, Assign>> = {
  Identifier: (target, value, tree, place) => emitAssign(place, tree, word(target, 'name'), value),
  MemberExpression: assignMember,
  AssignmentPattern: assignDefault,
  ObjectPattern: assignObject,
  ArrayPattern: assignArray,
  TSParameterProperty: assignOwn,
};

function assignMember(target: Tree, value: Operation, tree: Tree, place: Place): void {
  const base = place.model.lower.value(child(target, 'object'), place);
  const name = propertyName(target, 'property');
  if (name !== undefined) {
    emit(place, tree, { kind: 'set', name }, [base, value]);
    return;
  }
  const key = place.model.lower.value(child(target, 'property'), place);
  emit(place, tree, { kind: 'set' }, [base, value, key]);
}

function assignDefault(target: Tree, value: Operation, tree: Tree, place: Place): void {
  const fallback = place.model.lower.value(child(target, 'right'), branch(place, target, [value]));
  const either = emit(place, target, { kind: 'choice', conditions: 0 }, [value, fallback]);
  const left = child(target, 'left');
  if (left) assign(left, either, tree, place);
}

function assignObject(target: Tree, value: Operation, tree: Tree, place: Place): void {
  for (const property of present(target, 'properties')) {
    const inner = child(property, property.type === 'RestElement' ? 'argument' : 'value');
    if (!inner) continue;
    const part =
      property.type === 'RestElement' ? rest(property, value, place) : field(property, value, place);
    assign(inner, part, tree, place);
  }
}

function field(property: Tree, value: Operation, place: Place): Operation {
  const name = propertyName(property);
  if (name !== undefined) return emit(place, property, { kind: 'get', name }, [value]);
  return emit(place, property, { kind: 'get' }, [
    value,
    place.model.lower.value(child(property, 'key'), place),
  ]);
}

function rest(property: Tree, value: Operation, place: Place): Operation {
  const object = made('object', place.model, place.routine);
  return emit(place, property, { kind: 'literal', made: object, keys: [undefined] }, [value]);
}

function assignArray(target: Tree, value: Operation, tree: Tree, place: Place): void {
  // `[a, b] = [b, a]` makes no array.
  const pairs = value.kind === 'literal' && !value.keys?.includes(undefined) ? value.inputs : undefined;
  if (pairs) value.used = true;
  children(target, 'elements').forEach((inner, i) => {
    if (!inner) return;
    if (inner.type === 'RestElement') {
      const others = emit(place, inner, { kind: 'element' }, [value]);
      const array = made('array', place.model, place.routine);
      const list = emit(place, inner, { kind: 'literal', made: array, keys: [undefined] }, [others]);
      const name = child(inner, 'argument');
      if (name) assign(name, list, tree, place);
      return;
    }
    assign(inner, pairs?.at(i) ?? emit(place, inner, { kind: 'element' }, [value]), tree, place);
  });
}

/** `constructor(private x: number)` */
function assignOwn(target: Tree, value: Operation, tree: Tree, place: Place): void {
  const parameter = child(target, 'parameter');
  if (!parameter) return;
  assign(parameter, value, tree, place);
  const named = child(parameter, 'left') ?? parameter;
  const self = emitRead(place, target, 'this');
  const own = place.model.lower.value(named, place);
  emit(place, target, { kind: 'set', name: word(named, 'name') }, [self, own]);
}
