import { spec, type Spec } from './builtins.ts';
import { elementsOf, routinesIn } from './flow.ts';
import { argumentsOf, receiverOf } from './flow-call.ts';
import { isBuiltin, isCode, isMade } from './made.ts';
import type { Kind, Made, Model, Operation, Routine, Thing } from './model.ts';
import { isIndexed, propertyOf } from './property.ts';

/**
 * What an operation does besides computing its value. `change`: it changes an object made in this
 * model. `write`: it changes something outside. `keep`: it passes a value to `keep`. `hidden`: it
 * reads what may have code behind it. `act`: anything else that somebody may notice.
 */
export type Effect = 'none' | 'change' | 'write' | 'keep' | 'hidden' | 'act';

/** The effect of one operation, calls of the text's own functions not looked into. */
export const effectOf = (model: Model, operation: Operation): Effect =>
  effects[operation.kind](model, operation);

/** What must happen, whoever reads its value. */
export const isEssential = (effect: Effect): boolean => effect !== 'none' && effect !== 'change';

type Effects = (model: Model, operation: Operation) => Effect;

const none: Effects = () => 'none';

const effects: Record<Kind, Effects> = {
  constant: none,
  read: none,
  global: none,
  closure: none,
  choice: none,
  assign: (model, { binding }) => (binding?.home === model ? 'none' : 'write'),
  operator: (model, { inputs }) => (model.tricky && inputs.some(mayConvert) ? 'hidden' : 'none'),
  literal: (model, { keys = [], inputs }) =>
    model.tricky && inputs.some((input, i) => keys[i] === undefined && input.kind !== 'element')
      ? 'hidden'
      : 'none',
  get: effectOfGet,
  set: effectOfSet,
  call: effectOfCall,
  element: (model, operation) =>
    operation.name !== 'in' && operation.inputs.some((list) => mayRun(model, operation, list))
      ? 'hidden'
      : 'none',
  wait: () => 'act',
  demand: () => 'act',
};

/** Whether an operator may call a conversion of the text. */
const mayConvert = ({ things }: Operation): boolean =>
  [...things].some((thing) => thing === 'unknown' || (isMade(thing) && thing.shape === 'object'));

function mayRun(model: Model, operation: Operation, list: Operation): boolean {
  return (
    list.things.size === 0 || [...list.things].some((thing) => elementsOf(model, operation, thing).hidden)
  );
}

function effectOfGet(model: Model, operation: Operation): Effect {
  const { things } = operation.inputs[0];
  const isIndex = isIndexed(operation);
  const isHidden = (base: Thing) => propertyOf(base, operation.name, isIndex, model.tricky).hidden;
  // Of nothing alone there is no property: the text is not understood.
  return [...things].every((base) => base === 'nothing') || [...things].some(isHidden) ? 'hidden' : 'none';
}

function effectOfSet(model: Model, { inputs: [base], name }: Operation): Effect {
  const things = [...base.things];
  const targets = own(model, things);
  if (things.length === 0 || targets.length < things.length) return 'write';
  return targets.some((object) => hasAccessor(object, name)) ? 'act' : 'change';
}

const hasAccessor = ({ accessors, parent }: Made, name: string | undefined): boolean =>
  (name === undefined ? accessors.size > 0 : accessors.has(name)) || (!!parent && hasAccessor(parent, name));

const own = (model: Model, things: readonly Thing[]): Made[] =>
  things.filter(isMade).filter(({ home }) => home === model);

function effectOfCall(model: Model, call: Operation): Effect {
  const found = [...call.inputs[0].things].map((thing) => effectOfCalling(model, call, thing));
  if ([...call.inputs[0].things].every((callee) => callee === 'nothing')) return 'act';
  return (
    (['act', 'hidden', 'write', 'keep', 'change'] as const).find((each) => found.includes(each)) ?? 'none'
  );
}

function effectOfCalling(model: Model, call: Operation, callee: Thing): Effect {
  if (callee === 'nothing') return 'none';
  if (isCode(callee)) return effectOfCode(model.routines.get(callee), call);
  if (!isBuiltin(callee)) return 'act';
  if (callee.name === 'keep') return 'keep';
  const known = spec(call.isNew ? `new ${callee.name}` : callee.name);
  return known ? effectOfKnown(model, call, known) : 'act';
}

function effectOfKnown(model: Model, call: Operation, known: Spec): Effect {
  const list = argumentsOf(call);
  if (list.some(isPattern)) return 'act';
  if (known.throws && list.some(({ kind }) => kind !== 'constant')) return 'act';
  if (known.calls && mayCallUnknown(model, list.at(placeOfCallback(known)))) return 'act';
  if (known.reads && list.slice(0, 1).some(mayIterate)) return 'hidden';
  return known.mutates ? effectOfChange(model, call, known) : 'none';
}

function effectOfChange(model: Model, call: Operation, known: Spec): Effect {
  const target = known.first ? argumentsOf(call).at(0) : receiverOf(call);
  const things = [...(target?.things ?? [])];
  return things.length > 0 && own(model, things).length === things.length ? 'change' : 'write';
}

/** An async function, one that reads `arguments`: more happens than its operations say. */
function effectOfCode(routine: Routine | undefined, { isNew }: Operation): Effect {
  if (!routine || routine.opaque || routine.code.tree['async'] === true) return 'act';
  return routine.code.tree.type.startsWith('Class') && isNew !== true ? 'act' : 'none';
}

/** Regular expressions keep a state, and no engine removes a match. */
const isPattern = ({ things }: Operation): boolean =>
  [...things].some((thing) => isMade(thing) && thing.shape === 'regexp');

/** Where a builtin takes the function it calls. */
const placeOfCallback = ({ calls }: Spec): number => (calls === 'makes' ? 1 : 0);

function mayCallUnknown(model: Model, callback: Operation | undefined): boolean {
  if (!callback) return false;
  const things = [...callback.things];
  const isKnown = (thing: Thing) => (isBuiltin(thing) ? !!spec(thing.name) : thing !== 'unknown');
  if (things.length === 0 || !things.every(isKnown)) return true;
  return routinesIn(model, callback).some(({ opaque, code }) => opaque || code.tree['async'] === true);
}

/** Whether going over a list may run code that is not seen. Numbers are sizes, and objects have a length. */
const mayIterate = ({ things }: Operation): boolean =>
  [...things].some(
    (thing) =>
      thing === 'unknown' ||
      (isMade(thing) &&
        thing.shape === 'object' &&
        (thing.accessors.size > 0 || [...thing.elements].some(isCode))),
  );

/** The functions of the text that a call runs, directly or through a builtin. */
export function routinesCalled(model: Model, call: Operation): Routine[] {
  const [callee] = call.inputs;
  const calls = [...callee.things].some((thing) => isBuiltin(thing) && spec(thing.name)?.calls !== undefined);
  const called = calls ? [callee, ...argumentsOf(call)] : [callee];
  return called.flatMap((each) => routinesIn(model, each)).filter(({ lazy }) => !lazy);
}
