import { spec } from './builtins.ts';
import { expressionOf, routineActs } from './cost.ts';
import { effectOf } from './effect.ts';
import { excerpt, running, type Finding, type Subject } from './finding.ts';
import { argumentsOf } from './flow-call.ts';
import { routinesIn } from './flow.ts';
import { isBuiltin } from './made.ts';
import type { Liveness } from './liveness.ts';
import type { Binding, Kind, Model, Operation, Region, Routine } from './model.ts';
import { isIn } from './region.ts';

/** One loop, and what is in it. */
type Loop = {
  model: Model;
  region: Region;
  operations: Operation[];
  /** Variables being looked at: what depends on itself is not the same in every turn. */
  deciding: ReadonlySet<Binding>;
};

/**
 * Loops in which nothing is computed but what is the same in every turn: an engine computes it once,
 * before the loop, and what is left counts. A loop with any other work in it is not named.
 */
export function invariantLoops(subject: Subject): Finding[] {
  const { model } = subject;
  return running(subject).flatMap(([routine, liveness]) =>
    routine.loops.flatMap((region) => {
      const operations = routine.operations.filter((each) => isIn(each.region, region));
      const loop = { model, region, operations, deciding: new Set<Binding>() };
      return invariantsOf(loop, routine, liveness)
        .slice(0, 1)
        .map((each) => finding(model, each));
    }),
  );
}

function finding(model: Model, operation: Operation): Finding {
  const detail = `\`${excerpt(model.text, operation)}\` is the same in every turn of its loop`;
  return { rule: 'loop-invariant', start: operation.tree.start, detail, operations: [operation] };
}

/** What is computed again and again, the outermost first; nothing if there is other work. */
function invariantsOf(loop: Loop, { loops }: Routine, { live }: Liveness): Operation[] {
  const { model, region, operations } = loop;
  const isInnermost = !loops.some((each) => each !== region && isIn(each, region));
  if (!isInnermost || operations.some((each) => effectOf(model, each) !== 'none')) return [];
  const head = headOf(loop);
  const rest = operations.filter((each) => !head.has(each) && isWork(each));
  const invariant = rest.filter((each) => isInvariant(loop, each));
  const others = rest.filter((each) => !invariant.includes(each));
  const varying = others.filter((each) => !isSum(loop, each));
  if (varying.length > MOST_VARYING || !varying.every(isCheap)) return [];
  if (varying.length > 0 && operations.some((each) => each.region !== region)) return [];
  // Beside other arithmetic only a call is worth naming.
  const kinds = varying.length > 0 ? ['call'] : ['operator', 'call'];
  const found = invariant.filter((each) => live.has(each) && kinds.includes(each.kind));
  return found.filter((each) => !each.users.some((user) => invariant.includes(user)));
}

/** Arithmetic that may stand beside an invariant, as in `sum += f(x) * i`. */
const MOST_VARYING = 2;
const isCheap = ({ kind, name = '' }: Operation): boolean => kind === 'operator' && /^[-+*]$/.test(name);

const FREE = /^(?:constant|read|global|assign)$/;

const isWork = ({ kind, inputs }: Operation): boolean =>
  !FREE.test(kind) && !(kind === 'operator' && inputs.length === 0);

/** What decides how often a loop turns: its conditions, and what counts for them. */
function headOf({ region, operations }: Loop): Set<Operation> {
  const conditions = [...region.conditions].flatMap(expressionOf);
  const counters = new Set(conditions.map(({ binding }) => binding));
  const steps = operations
    .filter(({ kind, binding }) => kind === 'assign' && counters.has(binding))
    .flatMap(expressionOf);
  const elements = operations.filter(({ kind, tree }) => kind === 'element' && tree === region.tree);
  return new Set([...conditions, ...steps, ...elements].filter((each) => each.region === region));
}

type Check = (loop: Loop, operation: Operation) => boolean;

const areInputsInvariant: Check = (loop, { inputs }) => inputs.every((each) => isInvariant(loop, each));

const checks: Partial<Record<Kind, Check>> = {
  constant: () => true,
  global: () => true,
  read: (loop, { binding }) => !!binding && isSettled(loop, binding),
  operator: areInputsInvariant,
  choice: areInputsInvariant,
  get: areInputsInvariant,
  call: (loop, call) => areInputsInvariant(loop, call) && isPlainCall(loop.model, call),
};

const isInvariant: Check = (loop, operation) =>
  !isIn(operation.region, loop.region) || !!checks[operation.kind]?.(loop, operation);

/** Not assigned in the loop, or only what is the same in every turn. */
function isSettled(loop: Loop, binding: Binding): boolean {
  const { assigns, routine, home } = binding;
  if (home !== loop.model) return true;
  if (loop.deciding.has(binding) || assigns.some((each) => each.routine !== routine)) return false;
  const inside = assigns.filter(({ region }) => isIn(region, loop.region));
  const deciding = new Set(loop.deciding).add(binding);
  return inside.every(({ inputs }) => isInvariant({ ...loop, deciding }, inputs[0]));
}

/** A call that an engine takes for arithmetic, or puts the function's own in the place of. */
function isPlainCall(model: Model, call: Operation): boolean {
  const callees = [...call.inputs[0].things];
  if (call.isNew === true || callees.length === 0) return false;
  if (callees.every(isBuiltin)) return callees.every(({ name }) => spec(name)?.light);
  const routines = routinesIn(model, call.inputs[0]);
  return routines.length === callees.length && routines.every((each) => isPlain(model, each, new Set()));
}

/** Straight arithmetic on its parameters, however deep. */
function isPlain(model: Model, routine: Routine, calling: ReadonlySet<Routine>): boolean {
  if (calling.has(routine) || routine.loops.length > 0 || routineActs(model, routine)) return false;
  const inside = new Set([...calling, routine]);
  return routine.operations.every((each) => {
    if (/^(?:literal|closure|element|set|wait|demand)$/.test(each.kind)) return false;
    if (each.kind !== 'call') return true;
    const called = routinesIn(model, each.inputs[0]);
    if (called.length > 0) return called.every((inner) => isPlain(model, inner, inside));
    return isPlainCall(model, each) && argumentsOf(each).length > 0;
  });
}

/** `sum += x`, where x is the same in every turn. */
function isSum(loop: Loop, operation: Operation): boolean {
  if (operation.kind !== 'operator') return false;
  const targets = operation.users.filter(({ kind }) => kind === 'assign').map(({ binding }) => binding);
  const others = operation.inputs.filter(({ binding }) => !binding || !targets.includes(binding));
  return (
    targets.length > 0 &&
    others.length < operation.inputs.length &&
    others.every((each) => isInvariant(loop, each))
  );
}
