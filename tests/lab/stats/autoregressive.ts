import type { Random } from '../../../src/lab/model/units.ts';
import { normal } from '../../support/normal.ts';

/** Values of which each keeps a share of the one before it, as samples of one worker do; normal, mean 0, variance 1. */
export function autoregressive(size: number, keep: number, random: Random): number[] {
  let value = normal(random);
  return Array.from({ length: size }, () => {
    value = keep * value + Math.sqrt(1 - keep * keep) * normal(random);
    return value;
  });
}
