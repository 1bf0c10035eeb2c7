import { contains } from '../../../lab/model/interval.ts';
import type { Relative } from '../../../lab/model/summary.ts';

export type RelativeWords = { verdict: 'slower' | 'faster' | 'unresolved'; text: string; range?: string };

const times = (ratio: number) => ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0);

/**
 * A comparison in words. The number is always above one, so that 2× means twice in both directions;
 * an interval that holds 1 is no difference, whatever the ratio, and without one no difference is shown.
 */
export function relativeText({ ratio, interval }: Relative): RelativeWords {
  if (!interval) return { verdict: 'unresolved', text: 'no interval: more workers needed' };
  if (contains(interval, 1)) {
    const range = `${times(interval.low)}–${times(interval.high)}×`;
    return { verdict: 'unresolved', text: 'no difference resolved', range };
  }
  const slower = ratio >= 1;
  const [low, high] = slower ? [interval.low, interval.high] : [1 / interval.high, 1 / interval.low];
  const verdict = slower ? 'slower' : 'faster';
  return {
    verdict,
    text: `${times(slower ? ratio : 1 / ratio)}× ${verdict}`,
    range: `${times(low)}–${times(high)}`,
  };
}
