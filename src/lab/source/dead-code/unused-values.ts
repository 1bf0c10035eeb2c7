import { costOf } from './cost.ts';
import { targetOf } from './changes.ts';
import { effectOf } from './effect.ts';
import { excerpt, running, type Finding, type Subject } from './finding.ts';
import type { Liveness } from './liveness.ts';
import type { Model, Operation } from './model.ts';

/** Values that are computed and thrown away where they stand. */
export function unusedValues(subject: Subject): Finding[] {
  const { model } = subject;
  return running(subject).flatMap(([{ operations }, liveness]) =>
    operations.filter((each) => isUnused(model, each, liveness)).map((each) => finding(model.text, each)),
  );
}

const STORING = /^(?:assign|set|constant|read|global|closure)$/;

function isUnused(model: Model, operation: Operation, liveness: Liveness): boolean {
  const { live, calls } = liveness;
  if (live.has(operation) || calls.has(operation) || !isThrownAway(model, operation)) return false;
  const { work, acts } = costOf(model, operation, liveness);
  return work > 0 && !acts;
}

function isThrownAway(model: Model, operation: Operation): boolean {
  if (operation.used || operation.users.length > 0 || STORING.test(operation.kind)) return false;
  const effect = effectOf(model, operation);
  // What is put into a variable's object goes with the variable.
  return effect === 'none' || (effect === 'change' && targetOf(operation)?.kind !== 'read');
}

function finding(text: string, operation: Operation): Finding {
  const isMaking = operation.kind === 'literal' || operation.isNew === true;
  const what = excerpt(text, operation);
  return {
    rule: isMaking ? 'unescaped-allocation' : 'unused-value',
    start: operation.tree.start,
    detail: isMaking ? `what \`${what}\` makes is never used` : `the value of \`${what}\` is never used`,
    operations: [operation],
  };
}
