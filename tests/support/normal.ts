import type { Random } from '../../src/lab/model/units.ts';

/** Standard normal, by Box and Muller, on a seeded source. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
