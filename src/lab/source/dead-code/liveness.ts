import { effectOf, isEssential, routinesCalled } from './effect.ts';
import { argumentsOf } from './flow-call.ts';
import { routinesIn } from './flow.ts';
import { isBuiltin, isCode, isMade } from './made.ts';
import { routineOf } from './routine-of.ts';
import type { Binding, Code, Made, Model, Operation, Region, Routine } from './model.ts';

/** What of a function's work somebody can notice. */
export type Liveness = {
  /** Operations whose value, or whose effect, is needed. */
  live: Set<Operation>;
  bindings: Set<Binding>;
  /** Calls that matter for what happens in them, if not for their value. */
  calls: Set<Operation>;
  /** The functions that are run. */
  running: Set<Routine>;
};

type State = Liveness & {
  model: Model;
  objects: Set<Made>;
  regions: Set<Region>;
  /** Functions whose calls others notice. */
  acting: Set<Routine>;
  released: Set<Operation>;
};

/**
 * What must be computed when one function is called and its result is used: everything with an effect,
 * and what that depends on. The rest may be removed.
 *
 * Shape: a solved model; the function; whether to take the results of all functions it calls for used.
 * Assumes operations without effect throw nothing.
 */
export function liveness(model: Model, root: Routine, returnsAreUsed: boolean): Liveness {
  const state: State = {
    model,
    live: new Set(),
    bindings: new Set(),
    calls: new Set(),
    running: new Set(),
    objects: new Set(),
    regions: new Set(),
    acting: new Set(),
    released: new Set(),
  };
  run(state, root);
  for (const returned of root.returns) release(state, returned);
  if (returnsAreUsed) {
    for (const { returns } of state.running) for (const returned of returns) mark(state, returned);
  }
  return state;
}

/** A function that is run does what it does, used or not. */
function run(state: State, routine: Routine): void {
  if (state.running.has(routine)) return;
  state.running.add(routine);
  for (const operation of routine.operations) {
    if (isEssential(effectOf(state.model, operation))) {
      mark(state, operation);
      act(state, routine);
    }
    if (operation.kind !== 'call') continue;
    for (const called of routinesCalled(state.model, operation)) {
      run(state, called);
      if (state.acting.has(called)) happen(state, operation);
    }
  }
}

/** Others notice whether this function is called. */
function act(state: State, routine: Routine): void {
  if (state.acting.has(routine)) return;
  state.acting.add(routine);
  for (const call of routine.calls) if (state.running.has(call.routine)) happen(state, call);
}

/** Whether this call is made matters, and so does all that decides it. */
function happen(state: State, call: Operation): void {
  if (state.calls.has(call)) return;
  state.calls.add(call);
  markRegion(state, call.region);
  const [callee] = call.inputs;
  mark(state, callee);
  // How often a builtin calls back depends on all it is given; what a function of the text reads, it reads itself.
  if ([...callee.things].some(isBuiltin)) for (const input of call.inputs) mark(state, input);
  act(state, call.routine);
}

/** A value that leaves: a function in it may be called, and what that gives used. */
function release(state: State, operation: Operation): void {
  if (state.released.has(operation)) return;
  state.released.add(operation);
  mark(state, operation);
  for (const routine of routinesIn(state.model, operation)) {
    run(state, routine);
    for (const returned of routine.returns) release(state, returned);
  }
}

function mark(state: State, operation: Operation): void {
  if (state.live.has(operation)) return;
  state.live.add(operation);
  markRegion(state, operation.region);
  if (operation.kind === 'read' && operation.binding) markBinding(state, operation.binding);
  else if (operation.kind === 'call') markCall(state, operation);
  else markInputs(state, operation);
  if (operation.code) runCode(state, operation.code);
  markChange(state, operation);
  for (const thing of operation.things) if (isMade(thing)) markObject(state, thing);
}

function markInputs(state: State, operation: Operation): void {
  const leaves = isEssential(effectOf(state.model, operation)) && operation.kind !== 'get';
  for (const input of operation.inputs) {
    if (leaves || operation.kind === 'literal') release(state, input);
    else mark(state, input);
  }
}

/** Changes to what is not made in the same function make its calls matter. */
function markChange(state: State, { kind, binding, routine, inputs }: Operation): void {
  const isOuter = kind === 'assign' && binding?.routine !== routine;
  const targets = kind === 'set' || kind === 'call' ? [...(inputs[0].inputs.at(0) ?? inputs[0]).things] : [];
  const isForeign = targets.some((thing) => isMade(thing) && thing.routine !== routine);
  if (isOuter || isForeign) act(state, routine);
}

/** A function somebody holds may be called. */
function runCode(state: State, code: Code): void {
  const routine = routineOf(state.model, code);
  run(state, routine);
  for (const returned of routine.returns) mark(state, returned);
}

function markRegion(state: State, region: Region | undefined): void {
  if (!region || state.regions.has(region)) return;
  state.regions.add(region);
  for (const condition of region.conditions) mark(state, condition);
  markRegion(state, region.parent);
}

function markBinding(state: State, binding: Binding): void {
  if (state.bindings.has(binding)) return;
  state.bindings.add(binding);
  for (const assign of binding.assigns) mark(state, assign);
  for (const source of binding.sources) mark(state, source);
}

function markObject(state: State, object: Made): void {
  if (state.objects.has(object)) return;
  state.objects.add(object);
  for (const change of object.changes) mark(state, change);
  if (object.home !== state.model) return;
  if (object.parent) markObject(state, object.parent);
  for (const inner of [object.elements, ...object.fields.values()].flatMap((field) => [...field])) {
    if (isMade(inner)) markObject(state, inner);
    else if (isCode(inner)) runCode(state, inner);
  }
}

function markCall(state: State, call: Operation): void {
  const [callee] = call.inputs;
  mark(state, callee);
  for (const routine of [...routinesIn(state.model, callee), ...routinesCalled(state.model, call)]) {
    if (routine.lazy) run(state, routine);
    for (const returned of routine.returns) mark(state, returned);
  }
  const effect = effectOf(state.model, call);
  // What a function of the text does with its arguments is in its own operations.
  if (effect !== 'act' && callee.things.size > 0 && [...callee.things].every(isCode)) return;
  for (const argument of argumentsOf(call)) {
    if (isEssential(effect)) release(state, argument);
    else mark(state, argument);
  }
}
