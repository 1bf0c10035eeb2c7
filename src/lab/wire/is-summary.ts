import type { Interval } from '../model/interval.ts';
import type { CaseSummary, Excluded, Paired, Settling } from '../model/summary.ts';
import { dictionaryOf, listOf, maybe, objectOf } from './check.ts';
import type { Check } from './check.ts';
import { isCount, isFlag, isNumber } from './simple-checks.ts';

/** Whether a value holds the figures of a case. Any figure may be NaN. */
export const isSummary: Check<CaseSummary> = objectOf<CaseSummary>({
  kept: isCount,
  excluded: objectOf<Excluded>({ warmUp: isCount, severe: isCount, mild: isCount }),
  estimate: isNumber,
  interval: maybe(objectOf<Interval>({ low: isNumber, high: isNumber })),
  replicates: listOf(isNumber),
  overhead: maybe(isNumber),
  likeEmpty: maybe(isFlag),
  opaque: maybe(isNumber),
  vanishes: maybe(isFlag),
  workers: maybe(listOf(isCount)),
  paired: maybe(objectOf<Paired>({ reference: isCount, shifts: dictionaryOf(isNumber), rounds: isCount })),
  settling: maybe(
    objectOf<Settling>({ flat: isCount, warming: isCount, slowing: isCount, unsteady: isCount }),
  ),
  mean: isNumber,
  standardDeviation: isNumber,
  cv: isNumber,
  min: isNumber,
  p50: isNumber,
  p75: isNumber,
  p95: isNumber,
  p99: isNumber,
  max: isNumber,
});
