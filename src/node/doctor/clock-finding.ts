import { clockStep } from '../../lab/measure/clock-step.ts';
import { durationText } from '../../lab/model/quantity-text.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { Finding } from './finding.ts';

/** Finer than a browser's finest. */
const FINE_MS: Milliseconds = 0.005;

/** How fine the clock of this process is. */
export function clockFinding(now: () => Milliseconds): Finding {
  const step = clockStep(now);
  const found = `${durationText(step)} between two readings that differ`;
  if (step <= FINE_MS) return { name: 'Clock', state: 'good', found };
  const advice =
    'Timed sections have to be so much longer. Look for a system clock source that is not emulated.';
  return { name: 'Clock', state: 'doubtful', found, advice };
}
