import { isNumberName, resultOfAct, spec } from './builtins.ts';
import { builtin, isBuiltin, isCode, isMade } from './made.ts';
import type { Builtin, Code, Made, Operation, Simple, Thing } from './model.ts';

/** What a property may hold, and whether reading it may run code that is not seen. */
export type Property = { things: Iterable<Thing>; hidden: boolean };

const seen = (...things: Thing[]): Property => ({ things, hidden: false });
const unseen: Property = { things: ['unknown'], hidden: true };
/** Something, read without running anything. */
const plain: Property = { things: ['unknown'], hidden: false };

/**
 * A property of a value.
 *
 * Shape: the value; the property's name, or undefined where it is computed; whether what is computed
 *        is a number; whether the text has tricks in it → what it may hold.
 * Assumes that indexes and `length` are plain data, where the text has no proxies.
 */
export function propertyOf(
  thing: Thing,
  name: string | undefined,
  isIndex: boolean,
  tricky: boolean,
): Property {
  if (isMade(thing)) return ofMade(thing, name);
  if (isCode(thing)) return ofCode(thing, name);
  if (isBuiltin(thing)) return ofBuiltin(thing, name);
  if (thing === 'unknown') return (isIndex || name === 'length') && !tricky ? plain : unseen;
  return ofSimple(thing, name);
}

function ofSimple(thing: Simple, name: string | undefined): Property {
  if (thing === 'nothing') return seen('nothing');
  if (thing === 'data') return name !== undefined && isMethodName(name) ? unseen : seen('data');
  if (thing !== 'string') return method(`${thing}.${name ?? ''}`);
  if (name === undefined || /^\d+$/.test(name)) return seen('string', 'nothing');
  return name === 'length' ? seen('number') : method(`string.${name}`);
}

/** Whether a property's name is a number's own: what is read by index. */
export const isIndexed = ({ inputs }: Operation): boolean => {
  const key = inputs.at(1);
  return key !== undefined && key.things.size > 0 && [...key.things].every((thing) => thing === 'number');
};

function method(name: string): Property {
  return (spec(name) ?? resultOfAct(name)) ? seen(builtin(name)) : unseen;
}

const isMethodName = (name: string): boolean =>
  ['array.', 'string.', 'number.', 'object.'].some((prefix) => spec(prefix + name) !== undefined);

const SIZES: Partial<Record<Made['shape'], RegExp>> = {
  array: /^length$/,
  typed: /^(?:length|byteLength|byteOffset|BYTES_PER_ELEMENT)$/,
  map: /^size$/,
  set: /^size$/,
  buffer: /^byteLength$/,
  view: /^byte(?:Length|Offset)$/,
  regexp: /^(?:lastIndex|source|flags|global)$/,
};

function ofMade(object: Made, name: string | undefined): Property {
  if (name === undefined) return ofComputed(object);
  if (object.shape === 'object') return ofObject(object, name);
  if (SIZES[object.shape]?.test(name)) return seen('number');
  if (/^\d+$/.test(name)) return { things: [...object.elements, 'nothing'], hidden: false };
  return method(`${object.shape}.${name}`);
}

/** Any of the properties; of a list, any element. */
function ofComputed({ fields, elements, accessors }: Made): Property {
  const things = new Set<Thing>(elements).add('nothing');
  for (const field of fields.values()) for (const thing of field) things.add(thing);
  return { things, hidden: accessors.size > 0 };
}

function ofObject(object: Made, name: string): Property {
  if (object.accessors.has(name)) return unseen;
  const own = object.fields.get(name);
  if (own) return { things: [...own, ...object.elements], hidden: false };
  if (object.parent) return ofObject(object.parent, name);
  if (spec(`object.${name}`)) return method(`object.${name}`);
  if (object.home === undefined) return unseen;
  return { things: [...object.elements, 'nothing'], hidden: false };
}

function ofCode({ statics, prototype }: Code, name: string | undefined): Property {
  if (name === 'prototype') return seen(prototype);
  if (name === 'length') return seen('number');
  if (name === 'name') return seen('string');
  return name !== undefined && (statics.fields.has(name) || statics.accessors.has(name))
    ? ofObject(statics, name)
    : unseen;
}

const LAB = /^lab\./;

function ofBuiltin(base: Builtin, name: string | undefined): Property {
  const path = `${base.name}.${name ?? ''}`;
  if (LAB.test(path)) return seen(builtin(path.replace(LAB, '')));
  if (isNumberName(path)) return seen('number');
  if (base.name === 'Symbol') return seen('symbol');
  return method(path);
}
