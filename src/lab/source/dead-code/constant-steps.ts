import { spec } from './builtins.ts';
import { routinesIn } from './flow.ts';
import { argumentsOf, receiverOf } from './flow-call.ts';
import { isBuiltin } from './made.ts';
import type { Binding, Kind, Model, Operation, Routine } from './model.ts';
import { loopOf, regionsFrom } from './region.ts';

/** What was looked at: an operation met again is what it was taken for. */
type Walk = { model: Model; seen: Set<Operation>; calling: Set<Routine> };

/** The operations an engine would work out from constants; undefined where a value is none. */
export function constantSteps(model: Model, operations: readonly Operation[]): Operation[] | undefined {
  const walk: Walk = { model, seen: new Set(), calling: new Set() };
  if (!operations.every((each) => isConstant(walk, each))) return undefined;
  return [...walk.seen].filter(
    ({ kind, name }) => kind === 'operator' || kind === 'call' || name === 'length',
  );
}

function isConstant(walk: Walk, operation: Operation): boolean {
  if (walk.seen.has(operation)) return true;
  walk.seen.add(operation);
  if (loopOf(operation.region)) return false;
  const conditions = regionsFrom(operation.region).flatMap((region) => [...region.conditions]);
  return conditions.every((each) => isConstant(walk, each)) && !!checks[operation.kind]?.(walk, operation);
}

type Check = (walk: Walk, operation: Operation) => boolean;

const areInputsConstant: Check = (walk, { inputs }) => inputs.every((each) => isConstant(walk, each));

const checks: Partial<Record<Kind, Check>> = {
  constant: () => true,
  global: () => true,
  operator: areInputsConstant,
  choice: areInputsConstant,
  read: (walk, { binding }) => !!binding && isConstantBinding(walk, binding),
  get: isConstantProperty,
  call: isConstantCall,
};

/** Every value it ever has is one. A variable from outside is one for good. */
function isConstantBinding(walk: Walk, binding: Binding): boolean {
  const { home, routine, assigns, sources, things } = binding;
  if (things.has('unknown') || assigns.length + sources.size === 0) return false;
  if (home !== walk.model && !binding.isConst) return false;
  if (sources.size === 0 && routine.parameters.some((each) => each.binding === binding)) return false;
  const values = [...assigns.map(({ inputs }) => inputs[0]), ...sources];
  if (sources.size > 0 && walk.model.routines.get(routine.code) !== routine) return false;
  // What another function assigns may be assigned any number of times.
  const isOnce = assigns.every((each) => each.routine === routine && !loopOf(each.region));
  return isOnce && values.every((each) => isConstant(walk, each));
}

/** `Math.PI`, `'text'.length` */
function isConstantProperty(walk: Walk, { inputs, name, things }: Operation): boolean {
  const [base] = inputs;
  const isNamed = [...base.things].every(isBuiltin) && [...things].every((thing) => thing === 'number');
  const isLength = name === 'length' && [...base.things].every((thing) => thing === 'string');
  return (isNamed || isLength) && isConstant(walk, base);
}

function isConstantCall(walk: Walk, call: Operation): boolean {
  const callees = [...call.inputs[0].things];
  const inputs = argumentsOf(call);
  if (call.isNew === true || !inputs.every((each) => isConstant(walk, each))) return false;
  if (callees.length > 0 && callees.every(isBuiltin)) {
    const receiver = receiverOf(call);
    return callees.every(({ name }) => spec(name)?.light) && (!receiver || isConstant(walk, receiver));
  }
  const routines = routinesIn(walk.model, call.inputs[0]);
  return routines.length === callees.length && routines.every((each) => givesConstant(walk, each));
}

/** A function without a loop that does not call itself. */
function givesConstant(walk: Walk, routine: Routine): boolean {
  const { loops, opaque, code, returns, operations } = routine;
  if (walk.calling.has(routine) || loops.length > 0 || opaque || code.tree['async'] === true) return false;
  walk.calling.add(routine);
  const isGiven = returns.length > 0 && returns.every((each) => isConstant(walk, each));
  const callsItself = operations.some(
    ({ kind, inputs }) =>
      kind === 'call' && routinesIn(walk.model, inputs[0]).some((each) => walk.calling.has(each)),
  );
  walk.calling.delete(routine);
  return isGiven && !callsItself;
}
