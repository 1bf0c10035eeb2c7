import { emptyModel } from './build-model.ts';
import { noteChanges } from './changes.ts';
import { bodiesOf, give, hookThings, paramsOf } from './flow-case.ts';
import { routineOf } from './routine-of.ts';
import { codeOf, isBuiltin } from './made.ts';
import type { Code, Model, Operation, Routine, Thing } from './model.ts';
import { scopeIn } from './scope.ts';
import { solve } from './solve.ts';
import type { Tree } from './tree.ts';

/** The function a case measures, in a model of its own, solved. */
export type CaseModel = { name: string | undefined; model: Model; body: Routine };

type Source = Pick<Model, 'text' | 'tricky' | 'types'>;

/**
 * Every function that a call of `bench` in a program measures, wherever that call stands. Each has a
 * model of its own: what one case makes is new in each of its calls, what the others make is not.
 */
export function caseModels(program: Tree, source: Source): CaseModel[] {
  const whole = emptyModel(source);
  routineOf(whole, codeOf(program, scopeIn(undefined), whole));
  solve(whole);
  const calls = [...whole.routines.values()].flatMap(({ operations }) => operations.filter(isCase));
  return calls.flatMap((call) =>
    bodiesOf(whole, call)
      .filter(({ lazy }) => !lazy)
      .map(({ code }) => caseModel(whole, call, code)),
  );
}

const isCase = ({ kind, inputs }: Operation): boolean =>
  kind === 'call' && [...inputs[0].things].some((thing) => isBuiltin(thing) && thing.name === 'bench');

function caseModel(whole: Model, call: Operation, code: Code): CaseModel {
  const model = emptyModel(whole);
  const body = routineOf(model, code);
  give(model, body, [inputOf(whole, call), [paramsOf(whole, call)]]);
  solve(model);
  noteChanges(model);
  const name = call.inputs.at(1)?.value;
  return { name: typeof name === 'string' ? name : undefined, model, body };
}

/** What the body is given. Where nothing gives it anything, the text is not understood. */
function inputOf(whole: Model, call: Operation): Thing[] {
  const hooks = (['beforeEach', 'setup'] as const).map((hook) => hookThings(whole, call, hook));
  return hooks.find((things) => things.some((thing) => thing !== 'nothing')) ?? ['unknown'];
}
