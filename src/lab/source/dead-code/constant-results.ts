import { constantSteps } from './constant-steps.ts';
import { effectOf, isEssential } from './effect.ts';
import { excerpt, type Finding, type Subject } from './finding.ts';

/** A result that an engine works out when it compiles. */
export function constantResults({ model, body, liveness }: Subject): Finding[] {
  const operations = [...liveness.running].flatMap((routine) => routine.operations);
  if (body.returns.length === 0 || operations.some((each) => isEssential(effectOf(model, each)))) return [];
  const steps = constantSteps(model, body.returns);
  const own = steps?.filter(({ routine }) => liveness.running.has(routine)) ?? [];
  if (own.length === 0) return [];
  const [first] = body.returns;
  const detail = `\`${excerpt(model.text, first)}\` is the same constant in every call`;
  return [{ rule: 'constant-result', start: first.tree.start, detail, operations: own }];
}
