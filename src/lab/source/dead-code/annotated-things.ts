import { fieldOf, made } from './made.ts';
import type { Made, Model, Thing } from './model.ts';
import { child, present, word, type Tree } from './tree.ts';

/**
 * What a type of TypeScript says of a value. Objects of a type have no place where they are made.
 *
 * Shape: a type, or the annotation round it → the things it may be; `unknown` is one of them where
 *        the type says too little.
 * Assumes the annotation is true, as the compiler checks it.
 */
export function annotatedThings(model: Model, tree: Tree | undefined): Set<Thing> {
  if (!tree) return new Set<Thing>(['unknown']);
  const known = model.annotated.get(tree);
  if (known) return known;
  const things = new Set<Thing>();
  // Before it is filled, since a type may hold itself.
  model.annotated.set(tree, things);
  const read = readers[tree.type] ?? (() => ['unknown'] as const);
  for (const thing of read(tree, model)) things.add(thing);
  return things;
}

type Reader = (tree: Tree, model: Model) => Iterable<Thing>;

const inside: Reader = (tree, model) => annotatedThings(model, child(tree, 'typeAnnotation'));

const readers: Partial<Record<string, Reader>> = {
  TSTypeAnnotation: inside,
  TSParenthesizedType: inside,
  TSTypeOperator: inside,
  TSOptionalType: inside,
  TSNumberKeyword: () => ['number'],
  TSStringKeyword: () => ['string'],
  TSBooleanKeyword: () => ['boolean'],
  TSBigIntKeyword: () => ['bigint'],
  TSSymbolKeyword: () => ['symbol'],
  TSUndefinedKeyword: () => ['nothing'],
  TSNullKeyword: () => ['nothing'],
  TSVoidKeyword: () => ['nothing'],
  TSLiteralType: (tree) => literalThings(child(tree, 'literal')),
  TSArrayType: (tree, model) => [arrayOf(model, 'array', [child(tree, 'elementType')])],
  TSTupleType: (tree, model) => [arrayOf(model, 'array', present(tree, 'elementTypes'))],
  TSNamedTupleMember: (tree, model) => annotatedThings(model, child(tree, 'elementType')),
  TSUnionType: (tree, model) => present(tree, 'types').flatMap((each) => [...annotatedThings(model, each)]),
  TSTypeLiteral: (tree, model) => objectOf(model, present(tree, 'members')),
  TSTypeAliasDeclaration: inside,
  TSInterfaceDeclaration: (tree, model) => {
    const body = child(tree, 'body');
    return objectOf(model, body ? present(body, 'body') : []);
  },
  TSTypeReference: referenced,
};

function literalThings(literal: Tree | undefined): Thing[] {
  const type = typeof literal?.['value'];
  if (type === 'number' || type === 'string' || type === 'boolean') return [type];
  return ['unknown'];
}

function arrayOf(model: Model, shape: Made['shape'], elements: readonly (Tree | undefined)[]): Made {
  const array = made(shape);
  for (const each of elements) for (const thing of annotatedThings(model, each)) array.elements.add(thing);
  return array;
}

/** In a text with accessors an object type does not say that reading a property runs no code. */
function objectOf(model: Model, members: readonly Tree[]): Thing[] {
  if (model.tricky) return ['unknown'];
  const object = made('object');
  for (const each of members) {
    const key = child(each, 'key');
    const type = each.type === 'TSPropertySignature' ? child(each, 'typeAnnotation') : undefined;
    if (!key) continue;
    const field = fieldOf(object, word(key, 'name'));
    for (const thing of annotatedThings(model, type)) field.add(thing);
  }
  return [object];
}

function referenced(tree: Tree, model: Model): Iterable<Thing> {
  const id = child(tree, 'typeName');
  const name = id ? word(id, 'name') : '';
  const list = child(tree, 'typeArguments') ?? child(tree, 'typeParameters');
  const types = list ? present(list, 'params') : [];
  if (/^(?:Readonly)?Array$/.test(name)) return [arrayOf(model, 'array', types)];
  if (/^(?:(?:Int|Uint)(?:8|16|32)|Uint8Clamped|Float(?:16|32|64))Array$/.test(name)) return [typedArray()];
  if (/^(?:Readonly)?Map$/.test(name)) return [mapOf(model, types)];
  if (/^(?:Readonly)?Set$/.test(name)) return [arrayOf(model, 'set', types)];
  if (/^(?:Readonly|Partial|Required)$/.test(name)) return annotatedThings(model, types[0]);
  return annotatedThings(model, model.types.get(name));
}

function typedArray(): Made {
  const array = made('typed');
  array.elements.add('number');
  return array;
}

function mapOf(model: Model, [key, value]: readonly Tree[]): Made {
  const map = arrayOf(model, 'map', [value]);
  for (const thing of annotatedThings(model, key)) fieldOf(map, ' key').add(thing);
  return map;
}
