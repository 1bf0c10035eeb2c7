import { costOf } from './cost.ts';
import { running, type Finding, type Subject } from './finding.ts';
import type { Liveness } from './liveness.ts';
import type { Binding, Operation } from './model.ts';
import { regionsFrom } from './region.ts';

/** Values of a variable that is read, but not before it has another value. */
export function deadStores(subject: Subject): Finding[] {
  return running(subject).flatMap(([{ bindings }, liveness]) =>
    bindings
      .filter((each) => liveness.bindings.has(each) && isPlain(each))
      .flatMap((binding) =>
        binding.assigns
          .filter((each) => isLost(binding, each) && isWaste(subject, each, liveness))
          .map((each) => finding(binding, each)),
      ),
  );
}

/** Not seen by any other function, nor assigned where an error may come between. */
const isPlain = ({ assigns, reads, routine }: Binding): boolean =>
  [...assigns, ...reads].every(
    (each) => each.routine === routine && regionsFrom(each.region).every(({ kind }) => kind !== 'try'),
  );

const isLost = (binding: Binding, assign: Operation): boolean =>
  isOverwritten(binding, assign) || isLeft(binding, assign);

function isWaste({ model }: Subject, { inputs: [value] }: Operation, liveness: Liveness): boolean {
  if (value.users.length > 1 || value.used) return false;
  const { work, acts } = costOf(model, value, liveness, () => true);
  return work > 0 && !acts;
}

/** Another value comes before any read, in the same stretch of code. */
function isOverwritten({ assigns, reads, routine }: Binding, assign: Operation): boolean {
  const next = assigns.find((each) => each.order > assign.order);
  if (next?.region !== assign.region) return false;
  const isBetween = (order: number) => order > assign.order && order < next.order;
  return !reads.some(({ order }) => isBetween(order)) && !routine.jumps.some(isBetween);
}

/** The function ends before any read. */
function isLeft({ reads }: Binding, assign: Operation): boolean {
  const isRepeated = regionsFrom(assign.region).some(({ kind }) => kind === 'loop');
  return !isRepeated && reads.every(({ order }) => order < assign.order);
}

const finding = ({ name }: Binding, assign: Operation): Finding => ({
  rule: 'dead-local',
  start: assign.tree.start,
  detail: `this value of \`${name}\` is never read`,
  operations: [assign],
});
