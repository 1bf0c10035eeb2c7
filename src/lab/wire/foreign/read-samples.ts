import type { Milliseconds } from '../../model/units.ts';
import type { Tell } from '../check.ts';
import { listOf } from '../check.ts';
import { isAmount } from '../simple-checks.ts';

const isAmounts = listOf(isAmount);

/**
 * Samples in milliseconds; none where there is no list or an empty one, as tools write when they keep none. Undefined
 * where one is no duration.
 */
export function readSamples(
  list: unknown,
  unit: number,
  where: string,
  tell: Tell,
): { samples?: Milliseconds[] } | undefined {
  if (!Array.isArray(list) || list.length === 0) return {};
  if (!isAmounts(list, where, tell)) return undefined;
  return { samples: list.map((value) => value * unit) };
}
