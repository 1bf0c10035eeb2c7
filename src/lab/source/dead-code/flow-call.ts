import { resultOfAct, spec, type Spec } from './builtins.ts';
import { add, elementsIn, flowInto, madeBy, release, routinesIn } from './flow.ts';
import { flowResult } from './flow-result.ts';
import { flowCase } from './flow-case.ts';
import { routineOf } from './routine-of.ts';
import { isBuiltin, isCode } from './made.ts';
import type { Builtin, Code, Model, Operation, Routine, Thing } from './model.ts';

/** The arguments of a call. */
export const argumentsOf = ({ inputs }: Operation): Operation[] => inputs.slice(1);

/** What a method is called on. */
export function receiverOf({ inputs: [callee] }: Operation): Operation | undefined {
  return callee.kind === 'get' ? callee.inputs[0] : undefined;
}

/** Lets values flow into the functions that a call may reach, and back. */
export function flowCall(model: Model, call: Operation): void {
  for (const thing of call.inputs[0].things) {
    if (isCode(thing)) flowIntoCode(model, call, thing);
    else if (isBuiltin(thing)) flowIntoBuiltin(model, call, thing);
    else flowIntoUnknown(model, call);
  }
}

function flowIntoUnknown(model: Model, call: Operation): void {
  for (const argument of argumentsOf(call)) release(model, argument);
  add(model, call.things, ['unknown']);
}

function flowIntoCode(model: Model, call: Operation, code: Code): void {
  const routine = routineOf(model, code);
  if (routine.opaque) flowIntoUnknown(model, call);
  routine.calls.add(call);
  bind(model, routine, argumentsOf(call), call.spread);
  if (call.isNew) {
    const instance = madeBy(model, call, 'object', `new ${code.tree.start}`);
    instance.parent = code.prototype;
    if (routine.self) flowInto(model, routine.self, [instance]);
    routine.self?.sources.add(call);
    add(model, call.things, [instance]);
    return;
  }
  const receiver = receiverOf(call);
  if (routine.self && receiver) {
    flowInto(model, routine.self, receiver.things);
    routine.self.sources.add(receiver);
  }
  add(model, call.things, returned(model, call, routine));
}

function returned(model: Model, call: Operation, { code, returns, lazy }: Routine): Thing[] {
  if (lazy) return [madeBy(model, call, 'generator')];
  const things = returns.flatMap((each) => [...each.things]);
  if (code.tree['async'] !== true) return returns.length > 0 ? things : ['nothing'];
  const promise = madeBy(model, call, 'promise');
  add(model, promise.elements, things);
  return [promise];
}

/** Gives arguments to parameters; one that is spread may be any from there on. */
function bind(model: Model, { parameters }: Routine, list: readonly Operation[], spread = Infinity): void {
  parameters.forEach(({ binding, rest }, i) => {
    const own = list.slice(Math.min(i, spread), rest || i >= spread ? undefined : i + 1);
    const things = own.length > 0 ? own.flatMap((each) => [...each.things]) : (['nothing'] as const);
    if (rest) add(model, rest.elements, things);
    flowInto(model, binding, rest ? [rest] : things);
    for (const each of own) binding.sources.add(each);
  });
}

function flowIntoBuiltin(model: Model, call: Operation, { name }: Builtin): void {
  const known = spec(call.isNew ? `new ${name}` : name);
  const act = call.isNew ? undefined : resultOfAct(name);
  if (known) flowKnown(model, call, known);
  else if (labFlows[name]) labFlows[name](model, call);
  else if (act) add(model, call.things, [act]);
  else flowIntoUnknown(model, call);
}

const labFlows: Partial<Record<string, (model: Model, call: Operation) => void>> = {
  bench: flowCase,
  group: (model, call) => argumentsOf(call).forEach((each) => groupCalls(model, call, each)),
  keep: (model, call) => add(model, call.things, argumentsOf(call).at(0)?.things ?? []),
  file: (model, call) => add(model, call.things, [madeBy(model, call, 'typed')]),
};

function groupCalls(model: Model, call: Operation, argument: Operation): void {
  for (const routine of routinesIn(model, argument)) routine.calls.add(call);
}

function flowKnown(model: Model, call: Operation, known: Spec): void {
  const list = argumentsOf(call);
  const source = receiverOf(call) && !known.reads ? receiverOf(call) : list[0];
  const elements = elementsIn(model, call, source);
  const results = known.calls
    ? list.flatMap((each) => callBack(model, call, each, known, [elements, source]))
    : [];
  flowResult(model, call, known, { source, list, elements, results });
}

type Source = readonly [elements: readonly Thing[], from: Operation | undefined];

/** What the functions among the arguments give, called as the builtin calls them. */
function callBack(model: Model, call: Operation, argument: Operation, known: Spec, source: Source): Thing[] {
  const [elements, from] = source;
  const routines = routinesIn(model, argument);
  const shapes: Record<string, readonly (readonly Thing[])[]> = {
    each: [elements, ['number', ...elements], from ? [...from.things] : []],
    pairs: [elements, elements],
    folds: [[...elements, ...folded(call, routines)], elements, ['number']],
    makes: [
      [...elements, 'nothing', 'string'],
      ['number', 'string'],
      ['number', 'string'],
    ],
  };
  for (const routine of routines) {
    routine.calls.add(call);
    routine.parameters.forEach(({ binding }, i) => {
      flowInto(model, binding, shapes[known.calls ?? 'each'].at(i) ?? ['unknown']);
      for (const each of [from, ...(known.calls === 'folds' ? argumentsOf(call) : [])]) {
        if (each) binding.sources.add(each);
      }
      if (known.calls === 'folds' && i === 0) for (const each of routine.returns) binding.sources.add(each);
    });
  }
  return [
    ...routines.flatMap(({ returns }) => returns.flatMap(({ things }) => [...things])),
    ...foreign(argument),
  ];
}

const folded = (call: Operation, routines: readonly Routine[]): Thing[] => [
  ...(call.inputs.at(2)?.things ?? []),
  ...routines.flatMap(({ returns }) => returns.flatMap(({ things }) => [...things])),
];

/** What functions give that are not of the text, such as `Number`. */
const foreign = ({ things }: Operation): Thing[] =>
  [...things].flatMap((thing): Thing[] => {
    if (!isBuiltin(thing)) return thing === 'unknown' ? ['unknown'] : [];
    const result = spec(thing.name)?.result;
    return result === 'number' || result === 'string' || result === 'boolean' ? [result] : ['unknown'];
  });
