import type { Ratio } from '../../src/lab/model/units.ts';

/**
 * How likely so many or more of the runs are so by chance, where each is with that chance.
 *
 * Shape:  a whole count from 0 to `runs`, a chance in [0, 1] → [0, 1]. Cost: O(runs).
 */
export function binomialTail(count: number, runs: number, chance: Ratio): Ratio {
  if (count <= 0) return 1;
  if (chance <= 0 || chance >= 1) return chance >= 1 ? 1 : 0;
  let log = runs * Math.log(1 - chance);
  let sum = 0;
  for (let hits = 0; hits <= runs; hits++) {
    if (hits >= count) sum += Math.exp(log);
    log += Math.log(((runs - hits) / (hits + 1)) * (chance / (1 - chance)));
  }
  return Math.min(1, sum);
}
