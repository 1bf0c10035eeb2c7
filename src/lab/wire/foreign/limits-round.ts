import type { Interval } from '../../model/interval.ts';
import type { Milliseconds } from '../../model/units.ts';
import { isAmount } from '../guards.ts';

/**
 * The limits of an estimate that a tool gives as a margin either side, in its own unit; not below 0, as no duration
 * is. None where it gives none.
 */
export function limitsRound(
  estimate: Milliseconds,
  margin: unknown,
  unit: Milliseconds,
): { interval?: Interval } {
  if (!isAmount(margin)) return {};
  const reach = margin * unit;
  return { interval: { low: Math.max(0, estimate - reach), high: estimate + reach } };
}
