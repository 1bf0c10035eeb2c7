import { add, flowInto, madeBy, routinesIn } from './flow.ts';
import { fieldOf, isCode, isMade } from './made.ts';
import { routineOf } from './routine-of.ts';
import type { Made, Model, Operation, Routine, Thing } from './model.ts';

/** What a hook of a case may give, promises opened. */
export type Hook = 'setup' | 'beforeEach';

/** Lets the parameters of a case flow into its setup, and what that gives into its `beforeEach`. */
export function flowCase(model: Model, call: Operation): void {
  const params = paramsOf(model, call);
  for (const routine of hooksOf(model, call, 'setup')) give(model, routine, [[params]]);
  for (const routine of hooksOf(model, call, 'beforeEach')) {
    give(model, routine, [hookThings(model, call, 'setup'), [params]]);
  }
}

/** Gives things to the parameters of a function, one list for each. */
export function give(model: Model, { parameters }: Routine, lists: readonly Iterable<Thing>[]): void {
  parameters.forEach(({ binding }, i) => flowInto(model, binding, lists.at(i) ?? ['nothing']));
}

const optionsOf = ({ inputs }: Operation): Made[] => [...(inputs.at(3)?.things ?? [])].filter(isMade);

/** Whether nothing is hidden in the options of a case: each is an object of the text. */
const areKnown = ({ inputs }: Operation): boolean =>
  [...(inputs.at(3)?.things ?? [])].every((thing) => isMade(thing) && !thing.elements.has('unknown'));

function hooksOf(model: Model, call: Operation, hook: Hook): Routine[] {
  return optionsOf(call)
    .flatMap(({ fields }) => [...(fields.get(hook) ?? [])])
    .filter(isCode)
    .map((code) => routineOf(model, code));
}

/** What a hook gives; what it is not given is nothing. */
export function hookThings(model: Model, call: Operation, hook: Hook): Thing[] {
  if (!areKnown(call)) return ['unknown'];
  const given = optionsOf(call).flatMap(({ fields }) => [...(fields.get(hook) ?? [])]);
  if (given.length === 0) return ['nothing'];
  if (!given.every(isCode)) return ['unknown'];
  return hooksOf(model, call, hook).flatMap(({ returns, code, opaque }) => {
    const things = opaque ? ['unknown' as const] : returns.flatMap((each) => [...each.things]);
    return code.tree['async'] === true || things.some(isMade) ? things.flatMap(settled) : things;
  });
}

/** What waiting for a value gives. */
export const settled = (thing: Thing): Thing[] =>
  isMade(thing) && thing.shape === 'promise' ? [...thing.elements] : [thing];

/** One combination of the parameters of a case. */
export function paramsOf(model: Model, call: Operation): Made {
  const params = madeBy(model, call, 'object', 'params');
  for (const options of optionsOf(call)) {
    for (const lists of [...(options.fields.get('params') ?? [])].filter(isMade)) {
      for (const [name, list] of lists.fields) {
        const values = [...list].filter(isMade).flatMap(({ elements }) => [...elements]);
        add(model, fieldOf(params, name), values.length > 0 ? values : ['unknown']);
      }
    }
  }
  return params;
}

/** The functions that a call of `bench` may measure. */
export const bodiesOf = (model: Model, { inputs }: Operation): Routine[] => {
  const body = inputs.at(2);
  return body ? routinesIn(model, body) : [];
};
