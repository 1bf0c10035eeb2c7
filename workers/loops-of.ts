import type { Bench } from '../src/lab/measure/bench.ts';
import type { Loops } from '../src/lab/measure/loops.ts';

/** The loops written out for a text (`loopsText`): each case's own, then those of the empty call and of opaque calls. */
export const loopsOf = (loops: readonly Loops[]): Pick<Bench, 'loops' | 'opaqueLoops'> => ({
  loops: (arm) => loops[arm === 'empty' ? loops.length - 2 : arm],
  opaqueLoops: loops[loops.length - 1],
});
