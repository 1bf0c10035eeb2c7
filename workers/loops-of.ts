import type { Loops } from '../src/lab/measure/loops.ts';

/** Finds a case's own loops among those written out for a text (`loopsText`): the last are those of the empty call. */
export const loopsOf = (loops: readonly Loops[]) => (arm: number | 'empty') =>
  loops[arm === 'empty' ? loops.length - 1 : arm];
