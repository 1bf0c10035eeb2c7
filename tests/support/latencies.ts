import type { Random } from '../../src/lab/model/units.ts';

/** Right-skewed durations: median 1, spread as given. Box–Muller on a seeded source. */
export function latencies(size: number, random: Random, spread = 0.5): Float64Array<ArrayBuffer> {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Float64Array.from({ length: size }, () => Math.exp(spread * normal()));
}
