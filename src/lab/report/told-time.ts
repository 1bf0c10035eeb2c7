import type { Interval } from '../model/interval.ts';
import type { CaseSummary } from '../model/summary.ts';
import type { Milliseconds } from '../model/units.ts';

/** What a call takes, as a number to be told. */
export type ToldTime = { estimate: Milliseconds; interval?: Interval };

/**
 * The time of a case that may be told as a number: undefined for what is not to be told apart from an empty call, and
 * for what has no figures.
 */
export function toldTime(summary: CaseSummary | undefined): ToldTime | undefined {
  if (!summary || summary.likeEmpty) return undefined;
  const { estimate, interval } = summary;
  if (!(estimate > 0 && estimate < Infinity)) return undefined;
  const hasEnds = interval && Number.isFinite(interval.low) && Number.isFinite(interval.high);
  return { estimate, ...(hasEnds && { interval }) };
}
