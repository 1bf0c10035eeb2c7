import type { Relative } from '../../src/lab/model/summary.ts';
import { DEFAULT_MARGIN } from '../../src/lab/stats/relative.ts';
import { verdict } from '../../src/lab/stats/verdict.ts';

/** An answer of the lab with an interval that is a fifth narrower. */
export function saidTooSurely({ interval, ...answer }: Relative): Relative {
  if (!interval) return answer;
  const middle = (interval.low + interval.high) / 2;
  const reach = (0.8 * (interval.high - interval.low)) / 2;
  const narrow = { low: middle - reach, high: middle + reach };
  return { ...answer, interval: narrow, verdict: verdict({ interval: narrow, margin: DEFAULT_MARGIN }) };
}
