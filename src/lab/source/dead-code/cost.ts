import { spec } from './builtins.ts';
import { effectOf, isEssential, routinesCalled } from './effect.ts';
import { routinesIn } from './flow.ts';
import { isBuiltin, isCode } from './made.ts';
import type { Liveness } from './liveness.ts';
import type { Kind, Model, Operation, Routine, Thing } from './model.ts';
import type { Tree } from './tree.ts';

/** What computing a value takes: steps worth naming, and whether something else happens on the way. */
export type Cost = { work: number; acts: boolean };

/** The operations of one expression, up to the variables it reads. */
export function expressionOf(operation: Operation): Operation[] {
  const all = new Set([operation]);
  for (const each of all) for (const input of each.inputs) all.add(input);
  return [...all];
}

/** The cost of one expression: of those of its operations that `live` does not hold, or of `counted`. */
export function costOf(
  model: Model,
  operation: Operation,
  { live, calls }: Liveness,
  counted = (each: Operation) => !live.has(each),
): Cost {
  const all = expressionOf(operation);
  const dead = all.filter(counted);
  return {
    work: dead.reduce((work, each) => work + works[each.kind](model, each), 0),
    acts: all.some((each) => calls.has(each) || actsIn(model, each)) || storesIn(operation, live),
  };
}

/** Whether something is put away on the way: `f((n += 1))`. */
function storesIn({ tree, routine, users }: Operation, live: ReadonlySet<Operation>): boolean {
  const isInside = (inner: Tree) => inner.start >= tree.start && inner.end <= tree.end;
  return routine.operations.some(
    (each) =>
      (each.kind === 'assign' || each.kind === 'set') &&
      live.has(each) &&
      !users.includes(each) &&
      isInside(each.tree),
  );
}

function actsIn(model: Model, operation: Operation): boolean {
  if (isEssential(effectOf(model, operation))) return true;
  return (
    operation.kind === 'call' && routinesCalled(model, operation).some((each) => routineActs(model, each))
  );
}

/** Whether calling a function does anything that others notice, its result aside. */
export function routineActs(model: Model, routine: Routine, seen = new Set<Routine>()): boolean {
  if (seen.has(routine)) return false;
  seen.add(routine);
  return routine.operations.some(
    (each) =>
      isEssential(effectOf(model, each)) ||
      (each.kind === 'call' &&
        routinesCalled(model, each).some((called) => routineActs(model, called, seen))),
  );
}

type Work = (model: Model, operation: Operation) => number;

const free: Work = () => 0;

/** Moving a value costs nothing, and neither does a counter's step. */
const works: Record<Kind, Work> = {
  constant: free,
  read: free,
  global: free,
  assign: free,
  choice: free,
  set: free,
  element: free,
  closure: free,
  wait: free,
  demand: free,
  operator: (_model, { step, inputs }) => (step || inputs.length === 0 ? 0 : 1),
  get: (_model, { inputs, things }) => (isNamespace(inputs[0]) || [...things].every(isCalled) ? 0 : 1),
  literal: (_model, { made }) => (made?.shape === 'regexp' ? 0 : 1),
  call: workOfCall,
};

/** A method costs nothing before it is called. */
const isCalled = (thing: Thing): boolean => isBuiltin(thing) || isCode(thing);

const isNamespace = ({ things }: Operation): boolean => [...things].some(isBuiltin);

function workOfCall(model: Model, call: Operation): number {
  const [callee] = call.inputs;
  const known = routinesIn(model, callee);
  if (known.length > 0 && call.isNew !== true) return Math.max(...known.map((each) => workIn(model, each)));
  const isVoid = [...callee.things].some(
    (thing) => isBuiltin(thing) && spec(thing.name)?.result === 'nothing',
  );
  if (!isVoid) return 2;
  return Math.max(0, ...routinesCalled(model, call).map((each) => workIn(model, each)));
}

/** The work behind what a function returns. A function that returns nothing is looked into instead. */
function workIn(model: Model, { operations, returns, lazy }: Routine): number {
  if (returns.length === 0 && !lazy) return 0;
  const nested = operations.some(({ kind }) => kind === 'call') ? 1 : 0;
  return operations.reduce(
    (work, each) => work + (each.kind === 'call' ? 0 : works[each.kind](model, each)),
    nested,
  );
}
