import { emit, emitConstant, emitOpaque, emitRead } from './emit.ts';
import { decided } from './decided.ts';
import { decidedSide } from './decided-side.ts';
import { lowerAssignment, lowerUpdate } from './lower-assignment.ts';
import {
  lowerArray,
  lowerClass,
  lowerFunction,
  lowerLiteral,
  lowerObject,
  lowerSpread,
  propertyName,
} from './lower-literal.ts';
import type { Operation, Place } from './model.ts';
import { branch } from './region.ts';
import { child, present, unwrapped, word, type Tree } from './tree.ts';

/** Writes an expression down as operations. Returns the one that gives its value. */
export function lowerExpression(tree: Tree | undefined, place: Place): Operation {
  if (!tree) return emitConstant(place, place.region.tree, undefined);
  const inner = unwrapped(tree);
  const lower = expressions[inner.type] ?? ((each: Tree) => emitOpaque(place, each));
  return lower(inner, place);
}

type Expression = (tree: Tree, place: Place) => Operation;

const part = (tree: Tree, field: string, place: Place): Operation =>
  lowerExpression(child(tree, field), place);

const expressions: Partial<Record<string, Expression>> = {
  Literal: lowerLiteral,
  Identifier: (tree, place) => emitRead(place, tree, word(tree, 'name')),
  ThisExpression: (tree, place) => emitRead(place, tree, 'this'),
  TemplateLiteral: lowerTemplate,
  ArrayExpression: lowerArray,
  ObjectExpression: lowerObject,
  FunctionExpression: lowerFunction,
  ArrowFunctionExpression: lowerFunction,
  ClassExpression: lowerClass,
  ClassDeclaration: lowerClass,
  FunctionDeclaration: lowerFunction,
  SpreadElement: lowerSpread,
  AssignmentExpression: lowerAssignment,
  UpdateExpression: lowerUpdate,
  UnaryExpression: lowerUnary,
  BinaryExpression: lowerBinary,
  LogicalExpression: lowerLogical,
  ConditionalExpression: lowerConditional,
  CallExpression: (tree, place) => lowerCall(tree, place, false),
  NewExpression: (tree, place) => lowerCall(tree, place, true),
  MemberExpression: lowerMember,
  SequenceExpression: lowerSequence,
  AwaitExpression: (tree, place) => emit(place, tree, { kind: 'wait' }, [part(tree, 'argument', place)]),
  YieldExpression: (tree, place) => emit(place, tree, { kind: 'demand' }, [part(tree, 'argument', place)]),
  MetaProperty: (tree, place) => emitConstant(place, tree, undefined),
};

function lowerTemplate(tree: Tree, place: Place): Operation {
  const inputs = present(tree, 'expressions').map((each) => lowerExpression(each, place));
  if (inputs.length > 0) return emit(place, tree, { kind: 'operator', name: 'template' }, inputs);
  const cooked = present(tree, 'quasis').map((each) => each['value']);
  const [text] = cooked.map((value) => (hasCooked(value) ? value.cooked : ''));
  return emitConstant(place, tree, text);
}

const hasCooked = (value: unknown): value is { cooked: unknown } =>
  typeof value === 'object' && value !== null && 'cooked' in value;

function lowerUnary(tree: Tree, place: Place): Operation {
  const name = word(tree, 'operator');
  const argument = child(tree, 'argument');
  if (name === 'delete' && argument?.type === 'MemberExpression') return lowerDelete(argument, place);
  const value = lowerExpression(argument, place);
  if (name === 'void') return emitConstant(place, tree, undefined);
  if (name === '-' && typeof value.value === 'number') return emitConstant(place, tree, -value.value);
  if (name === '!' && value.kind === 'constant') return emitConstant(place, tree, !value.value);
  return emit(place, tree, { kind: 'operator', name }, [value]);
}

function lowerDelete(target: Tree, place: Place): Operation {
  const base = part(target, 'object', place);
  const name = propertyName(target, 'property');
  const removed = emitConstant(place, target, undefined);
  const key = name === undefined ? [part(target, 'property', place)] : [];
  const named = name === undefined ? {} : { name };
  emit(place, target, { kind: 'set', ...named }, [base, removed, ...key]);
  return emitConstant(place, target, true);
}

function lowerBinary(tree: Tree, place: Place): Operation {
  const inputs = ['left', 'right']
    .map((side) => child(tree, side))
    .filter((side) => side?.type !== 'PrivateIdentifier')
    .map((side) => lowerExpression(side, place));
  return emit(place, tree, { kind: 'operator', name: word(tree, 'operator') }, inputs);
}

function lowerLogical(tree: Tree, place: Place): Operation {
  const left = part(tree, 'left', place);
  const right = child(tree, 'right');
  const known = decided(left);
  if (known && right && isDecided(word(tree, 'operator'), known.value)) {
    place.routine.unreached.push({ tree: right, why: 'branch' });
    return left;
  }
  const other = lowerExpression(right, branch(place, tree, [left]));
  return emit(place, tree, { kind: 'choice', conditions: 0 }, [left, other]);
}

function isDecided(operator: string, left: unknown): boolean {
  if (operator === '??') return left !== undefined && left !== null;
  return operator === '&&' ? !left : !!left;
}

function lowerConditional(tree: Tree, place: Place): Operation {
  const test = part(tree, 'test', place);
  const only = decidedSide(tree, test, place);
  if (only) return part(tree, only, place);
  const sides = ['consequent', 'alternate'].map((side) => part(tree, side, branch(place, tree, [test])));
  return emit(place, tree, { kind: 'choice', conditions: 1 }, [test, ...sides]);
}

function lowerCall(tree: Tree, place: Place, isNew: boolean): Operation {
  const callee = part(tree, 'callee', place);
  const list = present(tree, 'arguments');
  const inputs = list.map((each) => lowerExpression(each, place));
  const spread = list.findIndex(({ type }) => type === 'SpreadElement');
  const several = spread < 0 ? {} : { spread };
  return emit(place, tree, { kind: 'call', isNew, ...several }, [callee, ...inputs]);
}

function lowerMember(tree: Tree, place: Place): Operation {
  const base = part(tree, 'object', place);
  const name = propertyName(tree, 'property');
  if (name !== undefined) return emit(place, tree, { kind: 'get', name }, [base]);
  return emit(place, tree, { kind: 'get' }, [base, part(tree, 'property', place)]);
}

function lowerSequence(tree: Tree, place: Place): Operation {
  const values = present(tree, 'expressions').map((each) => lowerExpression(each, place));
  return values.at(-1) ?? emitConstant(place, tree, undefined);
}
