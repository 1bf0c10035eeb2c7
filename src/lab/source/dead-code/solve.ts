import { add, elementsIn, flowInto } from './flow.ts';
import { flowCall } from './flow-call.ts';
import { settled } from './flow-case.ts';
import { routineOf } from './routine-of.ts';
import { builtin, fieldOf, isMade } from './made.ts';
import type { Kind, Made, Model, Operation, Thing } from './model.ts';
import { isIndexed, propertyOf } from './property.ts';

/** Enough for any text a person writes; a value that needs more stays partly unknown. */
const MOST_PASSES = 30;

/**
 * Works out what every operation and variable may hold, until nothing is added any more.
 *
 * Cost: a pass looks at every operation; a handful of passes suffices for most texts.
 */
export function solve(model: Model): void {
  for (let pass = 0; pass < MOST_PASSES && addsAnything(model); pass++);
}

function addsAnything(model: Model): boolean {
  model.changed = false;
  for (const { operations } of model.routines.values()) {
    for (const operation of operations) flows[operation.kind](model, operation);
  }
  return model.changed;
}

type Flow = (model: Model, operation: Operation) => void;

const passOn: Flow = (model, operation) => {
  for (const input of operation.inputs.slice(operation.conditions)) {
    add(model, operation.things, input.things);
  }
};

const flows: Record<Kind, Flow> = {
  constant: (model, operation) => add(model, operation.things, [typeOf(operation.value)]),
  read: (model, { things, binding }) => add(model, things, binding?.things ?? []),
  global: (model, { things, name }) =>
    add(model, things, [name === 'NaN' || name === 'Infinity' ? 'number' : builtin(name ?? '')]),
  assign(model, { binding, inputs }) {
    if (binding) flowInto(model, binding, inputs[0].things);
  },
  operator: (model, operation) => add(model, operation.things, operatorThings(operation)),
  choice: passOn,
  get: flowGet,
  set: flowSet,
  literal: flowLiteral,
  closure(model, { code, things }) {
    if (!code) return;
    routineOf(model, code);
    add(model, things, [code]);
  },
  call: flowCall,
  element(model, operation) {
    const elements = () => elementsIn(model, operation, operation.inputs[0]);
    add(model, operation.things, operation.name === 'in' ? ['string'] : elements());
  },
  wait(model, operation) {
    for (const input of operation.inputs) add(model, operation.things, [...input.things].flatMap(settled));
  },
  demand: (model, operation) => add(model, operation.things, ['unknown']),
};

function typeOf(value: unknown): Thing {
  const type = typeof value;
  if (type === 'number' || type === 'string' || type === 'boolean' || type === 'bigint') return type;
  return 'nothing';
}

const COMPARING = /^(?:[<>]=?|[=!]==?|!|in|instanceof)$/;

function operatorThings({ name = '', inputs }: Operation): Thing[] {
  if (name === 'template' || name === 'typeof') return ['string'];
  if (COMPARING.test(name)) return ['boolean'];
  const given = inputs.flatMap(({ things }) => [...things]);
  const big: Thing[] = given.includes('bigint') ? ['bigint'] : [];
  const isText = name === '+' && inputs.length > 1 && given.some((thing) => !isNumeric(thing));
  return [...big, 'number', ...(isText ? (['string'] as const) : [])];
}

const isNumeric = (thing: Thing): boolean =>
  thing === 'number' || thing === 'boolean' || thing === 'bigint' || thing === 'nothing';

function flowGet(model: Model, operation: Operation): void {
  const isIndex = isIndexed(operation);
  for (const base of operation.inputs[0].things) {
    add(model, operation.things, propertyOf(base, operation.name, isIndex, model.tricky).things);
  }
}

const own = (model: Model, things: Iterable<Thing>): Made[] =>
  [...things].filter(isMade).filter(({ home }) => home === model);

function flowSet(model: Model, { name, inputs: [base, value] }: Operation): void {
  for (const object of own(model, base.things)) {
    const isField = name !== undefined && object.shape === 'object';
    add(model, isField ? fieldOf(object, name) : object.elements, value.things);
  }
}

function flowLiteral(model: Model, { made, keys = [], inputs, things }: Operation): void {
  if (!made) return;
  add(model, things, [made]);
  inputs.forEach((input, i) => {
    const key = keys[i];
    if (made.shape !== 'object') add(model, made.elements, input.things);
    else if (key === undefined) spreadInto(model, made, input);
    else if (!made.accessors.has(key)) add(model, fieldOf(made, key), input.things);
  });
}

/** What is spread brings its properties; what is unknown may bring any. */
function spreadInto(model: Model, object: Made, { things }: Operation): void {
  for (const thing of things) {
    if (!isMade(thing))
      add(model, object.elements, thing === 'nothing' ? [] : [thing === 'data' ? 'data' : 'unknown']);
    else {
      add(model, object.elements, thing.elements);
      for (const [name, field] of thing.fields) add(model, fieldOf(object, name), field);
    }
  }
}
