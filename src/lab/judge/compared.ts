import type { Compared, Opposition } from '../model/judgement.ts';
import type { Relative } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { verdict } from '../stats/verdict.ts';

/** A comparison with its verdict; without an interval, and with a case like an empty call, nothing is decided. */
export function compared(relative: Relative, margin: Ratio, opposition: Opposition): Compared {
  const { interval } = relative;
  const said = interval ? verdict({ interval, margin }) : 'inconclusive';
  return { kind: 'compared', relative: { ...relative, verdict: said }, verdict: said, margin, opposition };
}
