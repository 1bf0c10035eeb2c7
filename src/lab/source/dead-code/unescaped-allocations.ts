import { spec } from './builtins.ts';
import { effectOf } from './effect.ts';
import { excerpt, type Finding, type Subject } from './finding.ts';
import { argumentsOf } from './flow-call.ts';
import { isBuiltin, isCode, isMade } from './made.ts';
import type { Kind, Made, Operation, Thing } from './model.ts';
import { isIn } from './region.ts';

/** All that happens in one call of a case. */
type Whole = Subject & { operations: Operation[] };

/**
 * Objects of which only properties are read, in a case that does nothing else of weight: an engine
 * keeps the properties in registers and makes no object.
 *
 * Assumes an object that lives on from turn to turn of a loop is there to be counted in, not to be measured.
 */
export function unescapedAllocations(subject: Subject): Finding[] {
  const operations = [...subject.liveness.running].flatMap((routine) => routine.operations);
  const whole: Whole = { ...subject, operations };
  const live = operations.filter((each) => subject.liveness.live.has(each));
  const sites = live.filter((each) => isAllocation(each));
  if (!leaving(whole, live).every(({ things }) => [...things].every(isSimple))) return [];
  if (!live.every((each) => isLight(whole, each)) || !sites.every((each) => staysInside(whole, each)))
    return [];
  return sites.filter((each) => isRead(whole, each)).map((each) => finding(subject.model.text, each));
}

const finding = (text: string, operation: Operation): Finding => ({
  rule: 'unescaped-allocation',
  start: operation.tree.start,
  detail: `only properties of \`${excerpt(text, operation)}\` are read, so it need not be allocated`,
  operations: [operation],
});

const isAllocation = ({ kind, isNew, made }: Operation): boolean =>
  (kind === 'literal' && made?.shape !== 'regexp') || (kind === 'call' && isNew === true);

/** Every value that anybody outside gets. */
const leaving = ({ body, model }: Whole, live: readonly Operation[]): Operation[] => [
  ...body.returns,
  ...live.filter((each) => /^(?:write|keep)$/.test(effectOf(model, each))).flatMap(valuesOf),
];

/** What is written, not what it is written to. */
const valuesOf = ({ kind, inputs }: Operation): Operation[] => (kind === 'assign' ? inputs : inputs.slice(1));

const isSimple = (thing: Thing): boolean => typeof thing === 'string';

/** Nothing beside which an allocation does not matter. */
function isLight({ model }: Whole, operation: Operation): boolean {
  if (effectOf(model, operation) === 'act') return false;
  if (operation.kind === 'element') return operation.tree.type === 'ForOfStatement';
  if (operation.kind !== 'call') return true;
  return [...operation.inputs[0].things].every(
    (callee) => isCode(callee) || (isBuiltin(callee) && (callee.name === 'keep' || spec(callee.name)?.light)),
  );
}

const objectOf = ({ things }: Operation): Made | undefined => {
  const objects = [...things].filter(isMade);
  return things.size === 1 ? objects.at(0) : undefined;
};

function staysInside(whole: Whole, site: Operation): boolean {
  const object = objectOf(site);
  if (!object || (site.kind === 'literal' && site.keys?.includes(undefined))) return false;
  const loops = [...whole.liveness.running].flatMap((routine) => routine.loops);
  const isTurning = loops.every((loop) => isIn(site.region, loop) || !site.routine.loops.includes(loop));
  if (loops.length > 1 || !isTurning) return false;
  return whole.operations
    .filter(({ things }) => things.has(object))
    .every((each) => isHeld(whole, each, object));
}

/** Whether an operation that gives the object gives it to nobody who keeps it. */
const isHeld = (whole: Whole, holder: Operation, object: Made): boolean =>
  isPlainHolder(holder) && holder.users.every((user) => isHarmless(whole, user, holder, object));

function isPlainHolder({ kind, binding, things }: Operation): boolean {
  if (![...things].every(isMade) || !/^(?:literal|call|read)$/.test(kind)) return false;
  const assigned = binding?.assigns.length ?? 0;
  // A parameter may get several objects, but one in each call.
  return assigned === 0 || (assigned === 1 && things.size === 1);
}

type Uses = (user: Operation, holder: Operation, object: Made, whole: Whole) => boolean;

const isHarmless = (whole: Whole, user: Operation, holder: Operation, object: Made): boolean =>
  !!uses[user.kind]?.(user, holder, object, whole);

const uses: Partial<Record<Kind, Uses>> = {
  assign: ({ binding }, _holder, _object, { model }) => binding?.home === model,
  get: (user, holder, object, { model }) => isNamed(user, holder, object) && effectOf(model, user) === 'none',
  set: (user, holder, object) => isNamed(user, holder, object) && !user.inputs.slice(1).includes(holder),
  call: (user, holder) => argumentsOf(user).includes(holder) && [...user.inputs[0].things].every(isCode),
};

const ELEMENT = /^(?:\d+|length)$/;

/** A property by a name that the text says. */
const isNamed = ({ name, inputs }: Operation, holder: Operation, { shape }: Made): boolean =>
  inputs[0] === holder && name !== undefined && (shape === 'object' || ELEMENT.test(name));

function isRead({ operations, liveness }: Whole, site: Operation): boolean {
  const object = objectOf(site);
  return operations.some(
    (each) => each.kind === 'get' && liveness.live.has(each) && !!object && each.inputs[0].things.has(object),
  );
}
