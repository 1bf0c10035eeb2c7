import type { Spec } from './builtins.ts';
import { add, elementsIn, elementsOf, madeBy } from './flow.ts';
import { fieldOf, isMade, made } from './made.ts';
import type { Made, Model, Operation, Thing } from './model.ts';

/** What a call of a builtin has to do with: what it goes over, and what its callbacks gave. */
export type Given = {
  source: Operation | undefined;
  list: readonly Operation[];
  elements: readonly Thing[];
  results: readonly Thing[];
};

/** Gives a call of a builtin its result, and its receiver what is put into it. */
export function flowResult(model: Model, call: Operation, known: Spec, given: Given): void {
  if (known.mutates) fill(model, call, known, given);
  const result = results[known.result];
  if (result) add(model, call.things, result(model, call, given));
  else if (isSimple(known.result)) add(model, call.things, [known.result]);
}

const isSimple = (word: string): word is 'number' | 'string' | 'boolean' | 'nothing' | 'bigint' | 'symbol' =>
  /^(?:number|string|boolean|nothing|bigint|symbol)$/.test(word);

/** Anything that is given may be in the receiver afterwards. */
function fill(model: Model, call: Operation, known: Spec, { list }: Given): void {
  const [callee, first] = call.inputs;
  const target = known.first ? first : callee.inputs.at(0);
  for (const object of [...(target?.things ?? [])].filter(isMade)) {
    if (object.home !== model) continue;
    const things = list.slice(known.first ? 1 : 0).flatMap((each) => [...each.things]);
    const inner = things.filter(isMade).flatMap((thing) => allOf(thing));
    add(model, object.elements, known.first ? inner : things);
    if (object.shape === 'map' && list[0]) add(model, fieldOf(object, ' key'), list[0].things);
  }
}

const allOf = ({ fields, elements }: Made): Thing[] => [
  ...elements,
  ...[...fields.values()].flatMap((field) => [...field]),
];

type Result = (model: Model, call: Operation, given: Given) => Iterable<Thing>;

const arrayOf =
  (things: (given: Given, model: Model, call: Operation) => Iterable<Thing>): Result =>
  (model, call, given) => {
    const array = madeBy(model, call, 'array');
    add(model, array.elements, things(given, model, call));
    return [array];
  };

/** Of the same shape as the receiver: typed arrays give typed arrays. */
const likeSource =
  (things: (given: Given) => Iterable<Thing>): Result =>
  (model, call, given) => {
    const shapes = [...(given.source?.things ?? [])].filter(isMade).map(({ shape }) => shape);
    return shapes.map((shape) => {
      const array = madeBy(model, call, shape === 'typed' ? 'typed' : 'array');
      add(model, array.elements, shape === 'typed' ? ['number'] : things(given));
      return array;
    });
  };

const object: Result = (model, call) => {
  const own = madeBy(model, call, 'object');
  add(model, own.elements, ['unknown']);
  return [own];
};

/** A list of lists: names or indexes with values. */
function entries(model: Model, call: Operation, { source, elements }: Given): Thing[] {
  const entry = madeBy(model, call, 'array', 'entry');
  const values = [...(source?.things ?? [])].filter(isMade).flatMap(allOf);
  add(model, entry.elements, ['string', 'number', ...elements.filter((thing) => thing !== entry), ...values]);
  const list = madeBy(model, call, 'array', 'entries');
  add(model, list.elements, [entry]);
  return [list];
}

/** A typed array of its own, or one on the memory of another. */
function typed(model: Model, call: Operation, { list }: Given): Thing[] {
  const sources = [...(list.at(0)?.things ?? [])];
  const isCopy = sources.every((thing) =>
    isMade(thing)
      ? thing.shape !== 'buffer' && thing.shape !== 'object'
      : thing === 'number' || thing === 'nothing',
  );
  const array = isCopy ? madeBy(model, call, 'typed') : foreignTo(call, 'typed');
  add(model, array.elements, ['number']);
  return [array];
}

/** An object on memory that other code may see. */
function foreignTo(call: Operation, shape: Made['shape']): Made {
  const known = call.results.get('foreign') ?? made(shape);
  call.results.set('foreign', known);
  return known;
}

const results: Partial<Record<string, Result>> = {
  self: (_model, _call, { source }) => source?.things ?? [],
  view: (_model, _call, { source }) => source?.things ?? [],
  first: (_model, _call, { list }) => list[0]?.things ?? [],
  element: (_model, _call, { elements, source }) => [...elementsHeld(source), ...elements, 'nothing'],
  result: (_model, _call, { elements, results: given, list }) => [...given, ...(list[1]?.things ?? elements)],
  copy: likeSource(({ elements, list }) => [...elements, ...(list[1]?.things ?? [])]),
  results: likeSource(({ results: given }) => given),
  strings: arrayOf(() => ['string']),
  numbers: arrayOf(() => ['number']),
  unknowns: arrayOf(() => ['unknown']),
  values: arrayOf(({ source, elements }) => [...elementsHeld(source), ...elements]),
  keys: arrayOf(({ source }) => keysHeld(source)),
  entries,
  joined: arrayOf(({ elements, list }, model, call) => [
    ...elements,
    ...elements.flatMap((thing) => [...elementsOf(model, call, thing).things]),
    ...list.flatMap((each) => [...each.things, ...elementsIn(model, call, each)]),
  ]),
  list: arrayOf(({ list }) => list.flatMap(({ things }) => [...things])),
  size: arrayOf(({ list }) => ['nothing', ...list.flatMap(({ things }) => [...things])]),
  made: arrayOf(({ list, elements, results: given }) => (list[1] ? given : [...elements, 'nothing'])),
  map: (model, call, { source, elements }) => {
    const map = madeBy(model, call, 'map');
    const pairs = [...elements, ...elementsHeld(source)].filter(isMade).flatMap(allOf);
    add(model, map.elements, pairs);
    add(model, fieldOf(map, ' key'), pairs);
    return [map];
  },
  set: (model, call, { elements }) => {
    const set = madeBy(model, call, 'set');
    add(model, set.elements, elements);
    return [set];
  },
  typed,
  typedFrom: (model, call) => {
    const array = madeBy(model, call, 'typed');
    add(model, array.elements, ['number']);
    return [array];
  },
  buffer: (model, call) => [madeBy(model, call, 'buffer')],
  viewed: (_model, call) => [foreignTo(call, 'view')],
  object,
};

/** The values of an object or map. */
const elementsHeld = (source: Operation | undefined): Thing[] =>
  [...(source?.things ?? [])].flatMap((thing) => {
    if (!isMade(thing)) return thing === 'data' || thing === 'unknown' ? [thing] : [];
    return thing.shape === 'map' ? [...thing.elements] : thing.shape === 'object' ? allOf(thing) : [];
  });

const keysHeld = (source: Operation | undefined): Thing[] =>
  [...(source?.things ?? [])].filter(isMade).flatMap((thing) => [...fieldOf(thing, ' key')]);
