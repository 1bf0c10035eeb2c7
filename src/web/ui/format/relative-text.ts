import { contains } from '../../../lab/model/interval.ts';
import type { Relative } from '../../../lab/model/summary.ts';

export type RelativeWords = { verdict: 'slower' | 'faster' | 'unresolved'; text: string; range?: string };

const times = (ratio: number) => ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0);

/**
 * A comparison in words. The number is always above one, so that 2× means twice in both directions;
 * an interval that holds 1 is no difference, whatever the ratio, and without one nothing is resolved.
 */
export function relativeText({ ratio, interval }: Relative): RelativeWords {
  const slower = ratio >= 1;
  const [low, high] = interval
    ? slower
      ? [interval.low, interval.high]
      : [1 / interval.high, 1 / interval.low]
    : [];
  const range = low === undefined || high === undefined ? undefined : `${times(low)}–${times(high)}`;
  if (interval && contains(interval, 1)) {
    return {
      verdict: 'unresolved',
      text: 'no difference resolved',
      range: `${times(interval.low)}–${times(interval.high)}×`,
    };
  }
  const verdict = slower ? 'slower' : 'faster';
  const text = `${times(slower ? ratio : 1 / ratio)}× ${verdict}`;
  return range === undefined
    ? { verdict: 'unresolved', text: `${text}, no interval` }
    : { verdict, text, range };
}
