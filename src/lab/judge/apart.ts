import type { Relative, CaseSummary } from '../model/summary.ts';
import type { Opposition } from '../model/judgement.ts';
import type { Ratio } from '../model/units.ts';
import { predictedRatio } from '../stats/predicted-ratio.ts';
import { welchRatio } from '../stats/welch-ratio.ts';
import { ENOUGH_RUNS, presentLevel } from './present-level.ts';

/**
 * How far runs of the same code differ that were made apart, beyond what their workers tell: as a logarithm. A judgement:
 * in `npm run bench:peers` the time of unchanged work goes up and down from run to run by less than 4 % in seven of eight
 * workloads (7 % where objects are made), and two runs differ by up to √2 · 1.96 times that, 95 times in 100.
 */
const DRIFT = Math.log(1.1);

export type MadeApart = { relative: Relative; opposition: Opposition };

/**
 * How a case compares with the same case of runs made before.
 *
 * Shape:  the figures of the baseline, oldest first, n ≥ 1 → of as many runs of the present level as it takes to learn how
 *         they differ, the spread between them makes the interval; of fewer, that between workers and an allowance.
 * Source: `eDivisive` for the present level; `predictedRatio`; `welchRatio`, its interval widened by 10 %.
 * Assumes runs of the same machine in the same state, but for what the allowance covers.
 */
export function apart(
  before: readonly CaseSummary[],
  candidate: CaseSummary,
  level: Ratio = 0.95,
): MadeApart {
  const last = before.at(-1);
  if (last === undefined || last.likeEmpty || candidate.likeEmpty || !(candidate.estimate > 0))
    return { relative: { ratio: NaN }, opposition: 'apart' };
  const told = before.filter(({ likeEmpty }) => !likeEmpty);
  const present = presentLevel(told.map(({ estimate }) => estimate));
  if (present.length >= ENOUGH_RUNS)
    return { relative: { ...predictedRatio(present, candidate.estimate, level) }, opposition: 'history' };
  return { relative: widened(last, candidate, level), opposition: 'apart' };
}

function widened(baseline: CaseSummary, candidate: CaseSummary, level: Ratio): Relative {
  const [a, b] = [baseline, candidate].map(({ replicates }) => replicates.filter((median) => median > 0));
  if (a.length < 2 || b.length < 2) return { ratio: candidate.estimate / baseline.estimate };
  const { ratio, interval } = welchRatio(a, b, level);
  const reach = Math.hypot(Math.log(interval.high / ratio), DRIFT);
  return { ratio, interval: { low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) } };
}
