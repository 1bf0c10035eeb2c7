import type { Acknowledgement } from '../model/judgement.ts';
import type { EpochMilliseconds } from '../model/units.ts';

/** What was accepted, of cases whose key holds `case`. */
export type Acknowledged = Acknowledgement & { case: string };

/** The acknowledgement of a case that has not expired; of several, the one that holds longest. */
export function acknowledgementOf(
  all: readonly Acknowledged[],
  key: string,
  now: EpochMilliseconds,
): Acknowledgement | undefined {
  const holding = all.filter((each) => key.includes(each.case) && each.until > now);
  const last = holding.sort((a, b) => b.until - a.until).at(0);
  return last && { reason: last.reason, until: last.until };
}
