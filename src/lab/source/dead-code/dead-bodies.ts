import { effectOf } from './effect.ts';
import type { Finding, Subject } from './finding.ts';

/** A case of which nothing is left at all, however little each step is. */
export function deadBodies({ model, body, liveness }: Subject): Finding[] {
  const isGone = body.operations.every(
    (each) => !liveness.live.has(each) && effectOf(model, each) === 'none',
  );
  const step = body.operations.find(({ kind }) => kind === 'operator');
  if (!isGone || !step) return [];
  const detail = 'nothing that this function computes is read';
  return [{ rule: 'dead-local', start: step.tree.start, detail, operations: [] }];
}
