import { decided } from './decided.ts';
import type { Operation, Place } from './model.ts';
import { child, type Tree } from './tree.ts';

/** The side that is always run, where the condition of `if` or `?:` is decided; the other is noted as unreached. */
export function decidedSide(tree: Tree, test: Operation, { routine }: Place): string | undefined {
  const known = decided(test);
  if (!known) return undefined;
  const unreached = child(tree, known.value ? 'alternate' : 'consequent');
  if (unreached) routine.unreached.push({ tree: unreached, why: 'branch' });
  return known.value ? 'consequent' : 'alternate';
}
