import { isOneReading } from './is-one-reading.ts';

/**
 * The step that values seem to be rounded to: the least gap between neighbouring values that both repeat.
 *
 * Shape:  ascending values → a step, or 0 where no two neighbours repeat, as in values that are not rounded, or
 *         rounded far below their spread. Units: those of the values.
 * Assumes one step for all; of sections with different numbers of calls it finds what is left between their steps.
 * Cost:   O(n).
 */
export function tieStep(ascending: ArrayLike<number>): number {
  let least = Infinity;
  let repeated: number | undefined;
  for (let from = 0, to = 0; from < ascending.length; from = to) {
    for (to = from + 1; to < ascending.length && isOneReading(ascending[to - 1], ascending[to]); to++);
    const repeats = to - from > 1;
    if (repeats && repeated !== undefined) least = Math.min(least, ascending[from] - repeated);
    repeated = repeats ? ascending[to - 1] : undefined;
  }
  return least < Infinity ? least : 0;
}
