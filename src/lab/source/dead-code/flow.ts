import { annotatedThings } from './annotated-things.ts';
import { fieldOf, isCode, isMade, made } from './made.ts';
import { routineOf } from './routine-of.ts';
import type { Binding, Made, Model, Operation, Routine, Thing } from './model.ts';
import type { Property } from './property.ts';

/** Adds things to a set, and notes whether there was anything new. */
export function add(model: Model, to: Set<Thing>, things: Iterable<Thing>): void {
  const before = to.size;
  for (const thing of things) to.add(thing);
  if (to.size > before) model.changed = true;
}

/** Adds values to a variable. Of an unknown one, what the type of the variable says is known. */
export function flowInto(model: Model, binding: Binding, things: Iterable<Thing>): void {
  if (binding.home !== model) return;
  for (const thing of things) {
    const known = thing === 'unknown' ? annotatedThings(model, binding.annotation) : [thing];
    add(model, binding.things, known);
  }
}

/** The object of one sort that an operation makes. */
export function madeBy(model: Model, operation: Operation, shape: Made['shape'], sort: string = shape): Made {
  const known = operation.results.get(sort) ?? made(shape, model, operation.routine);
  operation.results.set(sort, known);
  return known;
}

/** What a loop over a value meets. */
export function elementsOf(model: Model, operation: Operation, thing: Thing): Property {
  if (thing === 'string') return { things: ['string'], hidden: false };
  if (thing === 'data') return { things: ['data'], hidden: false };
  if (thing === 'nothing') return { things: [], hidden: false };
  if (!isMade(thing) || !/^(?:array|typed|set|map)$/.test(thing.shape))
    return { things: ['unknown'], hidden: true };
  if (thing.shape !== 'map') return { things: thing.elements, hidden: false };
  const entry = madeBy(model, operation, 'array', 'entry');
  add(model, entry.elements, [...thing.elements, ...fieldOf(thing, ' key')]);
  return { things: [entry], hidden: false };
}

/** The things of all elements of what an operation gives. */
export const elementsIn = (model: Model, operation: Operation, list: Operation | undefined): Thing[] =>
  [...(list?.things ?? [])].flatMap((thing) => [...elementsOf(model, operation, thing).things]);

/** The routines among what an operation gives. */
export const routinesIn = (model: Model, { things }: Operation): Routine[] =>
  [...things].filter(isCode).map((code) => routineOf(model, code));

/** Functions that unknown code may call get anything. */
export function release(model: Model, operation: Operation): void {
  for (const { parameters } of routinesIn(model, operation)) {
    for (const { binding } of parameters) flowInto(model, binding, ['unknown']);
  }
  for (const thing of operation.things) {
    if (!isMade(thing) || thing.home !== model) continue;
    for (const field of thing.fields.values()) {
      for (const inner of [...field].filter(isCode)) {
        for (const { binding } of routineOf(model, inner).parameters) flowInto(model, binding, ['unknown']);
      }
    }
  }
}
