import { spec } from './builtins.ts';
import { effectOf } from './effect.ts';
import { argumentsOf, receiverOf } from './flow-call.ts';
import { isBuiltin, isMade } from './made.ts';
import type { Made, Model, Operation } from './model.ts';

/** The objects that an operation changes. */
function changedBy(model: Model, operation: Operation): Made[] {
  if (effectOf(model, operation) !== 'change') return [];
  return [...(targetOf(operation)?.things ?? [])].filter(isMade);
}

/** What is changed: the base of a property, the receiver of a method. */
export function targetOf(operation: Operation): Operation | undefined {
  if (operation.kind === 'set') return operation.inputs[0];
  const changesFirst = [...operation.inputs[0].things].some(
    (thing) => isBuiltin(thing) && spec(thing.name)?.first,
  );
  return changesFirst ? argumentsOf(operation).at(0) : receiverOf(operation);
}

/** Tells every object of a solved model what changes it. */
export function noteChanges(model: Model): void {
  for (const { operations } of model.routines.values()) {
    for (const operation of operations) {
      for (const object of changedBy(model, operation)) object.changes.add(operation);
    }
  }
}
