import type { Random } from '../../src/lab/model/units.ts';
import { normal } from './normal.ts';

/** Right-skewed like latencies: median 1, the greater the spread the longer the tail. */
export const lognormal = (size: number, spread: number, random: Random): number[] =>
  Array.from({ length: size }, () => Math.exp(spread * normal(random)));
