import { costOf, expressionOf, routineActs, type Cost } from './cost.ts';
import { effectOf, isEssential, routinesCalled } from './effect.ts';
import { running, type Finding, type Subject } from './finding.ts';
import { isCode, isMade } from './made.ts';
import type { Liveness } from './liveness.ts';
import type { Binding, Model, Operation } from './model.ts';
import { isIn, loopOf } from './region.ts';
import { child, computing, holds } from './tree.ts';

/** So little that it does not matter beside a call that must happen. */
const LITTLE = 2;

/** Variables whose value takes work and decides nothing that anybody sees. */
export function deadLocals(subject: Subject): Finding[] {
  const { model } = subject;
  const dead = running(subject).flatMap(([{ bindings }, liveness]) =>
    bindings.filter((each) => isDead(model, each, liveness)),
  );
  return lastOf(dead).map(finding);
}

function isDead(model: Model, binding: Binding, liveness: Liveness): boolean {
  if (liveness.bindings.has(binding) || binding.head || /^(?: |this$)/.test(binding.name)) return false;
  if (binding.group && siblings(binding).some((each) => liveness.bindings.has(each))) return false;
  if (isNeverCalled(binding)) return true;
  const values = valuesOf(binding);
  const costs = values.map((each) => costOf(model, each, liveness));
  const work = costs.reduce((sum, { work }) => sum + work, 0);
  if (work === 0 || costs.some(({ acts }) => acts)) return false;
  return !isIncidental(model, binding, values, costs);
}

const siblings = ({ group, routine }: Binding): Binding[] =>
  routine.bindings.filter((each) => each.group === group);

/** What is assigned, and what is put into the objects that are. */
function valuesOf({ assigns, things }: Binding): Operation[] {
  const changes = [...things].filter(isMade).flatMap((object) => [...object.changes]);
  const used = changes.filter(({ kind }) => kind === 'set').flatMap(({ inputs }) => inputs.slice(1));
  const given = changes.filter(({ kind }) => kind === 'call').flatMap(({ inputs }) => inputs.slice(1));
  return [...assigns.map(({ inputs }) => inputs[0]), ...used, ...given];
}

function isNeverCalled({ assigns, reads }: Binding): boolean {
  const [assign] = assigns;
  const code = assigns.length === 1 ? assign.inputs[0].code : undefined;
  const body = code && child(code.tree, 'body');
  const within = (read: Operation) => !!code && read.routine.code.tree === code.tree;
  return !!body && !code.tree.type.startsWith('Class') && reads.every(within) && holds(body, computing);
}

/** Little work, in the same loop as something that must happen. */
function isIncidental(
  model: Model,
  { assigns }: Binding,
  values: readonly Operation[],
  costs: readonly Cost[],
): boolean {
  if (costs.some(({ work }) => work > LITTLE)) return false;
  if (values.some((each) => expressionOf(each).some(({ kind }) => kind === 'call'))) return false;
  return assigns.some(({ region, routine }) => {
    const loop = loopOf(region);
    return !!loop && routine.operations.some((each) => isIn(each.region, loop) && isHeavy(model, each));
  });
}

function isHeavy(model: Model, operation: Operation): boolean {
  const effect = effectOf(model, operation);
  if (effect === 'act' || effect === 'hidden') return true;
  return (
    operation.kind === 'call' &&
    !isEssential(effect) &&
    routinesCalled(model, operation).some((each) => routineActs(model, each))
  );
}

/** Of dead variables that flow into each other, the last; where they go round, the first. */
function lastOf(dead: readonly Binding[]): Binding[] {
  const sources = new Map(dead.map((each) => [each, readBy(each, new Set(dead))]));
  const intoOthers = new Set([...sources].flatMap(([each, read]) => read.filter((one) => one !== each)));
  const last = dead.filter((each) => !intoOthers.has(each));
  const covered = new Set(last);
  for (const each of covered) for (const read of sources.get(each) ?? []) covered.add(read);
  return [...last, ...dead.filter((each) => !covered.has(each)).slice(0, 1)];
}

/** The dead variables that a dead variable is computed from. */
const readBy = (binding: Binding, dead: ReadonlySet<Binding>): Binding[] =>
  valuesOf(binding)
    .flatMap(expressionOf)
    .flatMap(({ binding: read }) => (read && dead.has(read) ? [read] : []));

function finding(binding: Binding): Finding {
  const { name, start, things, assigns, home } = binding;
  const operations = [...assigns, ...[...things].filter(isMade).flatMap((object) => [...object.changes])];
  const isFunction = [...things].some(isCode);
  const isAllocated = [...things].some((thing) => isMade(thing) && thing.home === home);
  const fate = isFunction
    ? 'made and never called'
    : isAllocated
      ? 'allocated and never read'
      : 'computed and never read';
  const rule = isAllocated && !isFunction ? 'unescaped-allocation' : 'dead-local';
  return { rule, start, detail: `\`${name}\` is ${fate}`, binding, operations };
}
