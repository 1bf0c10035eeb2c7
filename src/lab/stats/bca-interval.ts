import type { Interval } from '../model/interval.ts';
import type { Random } from '../model/units.ts';
import { centred } from './centred.ts';
import { checkValues } from './check-values.ts';
import { normalQuantile } from './normal-quantile.ts';
import { normalTail } from './normal-tail.ts';
import { quantile } from './quantile.ts';

/** One number from values in any order. It may change the array it is handed, and must not keep it. */
export type Statistic = (values: Float64Array<ArrayBuffer>) => number;

export type BcaOptions = { resamples?: number; level?: number };

/** Fewer say too little of the tails: over 6 to 24 workers percentile bootstraps missed 8 to 18 times in 100, not 5. */
const LEAST_VALUES = 20;
const LEAST_RESAMPLES = 100;

/**
 * Bootstrap interval of any statistic, corrected for its bias and for its skew (BCa).
 *
 * Shape:  n ≥ 20 values, a statistic, 2,000 resamples unless told → [low, high], perhaps not round the statistic.
 * Units:  those of the statistic.
 * Source: Efron (1987), Better bootstrap confidence intervals; acceleration by the jackknife, ties counted half,
 *         limits by quantiles of definition 7: SciPy's `bootstrap(method='BCa')`, which agrees draw for draw.
 * Assumes values independent: many runs, or samples that `effectiveSampleSize` finds to be so. Not for the few
 *         workers of one run, which `studentInterval` is for. Of 100 intervals of 95 % for a mean 91 to 93 cover it at 20
 *         values, 93 to 94 at 100; for a median 94; for a percentile only with ten values beyond it or more.
 * Random: n draws for each resample, in order of the resample and then of the place in it; each takes
 *         the value at ⌊draw × n⌋.
 * Errors: RangeError for fewer than 20 values, one that is not finite, a statistic that is not finite, or lies
 *         beyond all of its resamples, fewer than 100 resamples, or a level outside (0, 1).
 * Cost:   resamples + n + 1 calls of the statistic: 0.2 s for the median of 1,000.
 */
export function bcaInterval(
  values: ArrayLike<number>,
  statistic: Statistic,
  random: Random,
  { resamples = 2_000, level = 0.95 }: BcaOptions = {},
): Interval {
  checkValues(values, LEAST_VALUES, 'finite');
  checkOptions(resamples, level);
  const estimate = finite(statistic(Float64Array.from(values)));
  const distribution = resampled(values, statistic, random, resamples).sort();
  const bias = biasOf(distribution, estimate);
  const skew = acceleration(values, statistic);
  const reach = -normalQuantile((1 - level) / 2);
  return {
    low: quantile(distribution, shareBelow(bias, skew, -reach)),
    high: quantile(distribution, shareBelow(bias, skew, reach)),
  };
}

function checkOptions(resamples: number, level: number): void {
  if (!(Number.isInteger(resamples) && resamples >= LEAST_RESAMPLES)) {
    throw new RangeError(`needs ${LEAST_RESAMPLES} or more resamples, got ${resamples}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`a level is between 0 and 1, got ${level}`);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`the statistic is ${value}; it must be finite`);
  return value;
}

function resampled(values: ArrayLike<number>, statistic: Statistic, random: Random, resamples: number) {
  const drawn = new Float64Array(values.length);
  return Float64Array.from({ length: resamples }, () => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = values[Math.floor(random() * values.length)];
    return finite(statistic(drawn));
  });
}

/** How far the estimate lies from the middle of its resamples, in standard normal units. */
function biasOf(distribution: Float64Array, estimate: number): number {
  let twice = 0;
  for (const value of distribution) twice += Number(value < estimate) + Number(value <= estimate);
  const share = twice / 2 / distribution.length;
  if (share === 0 || share === 1) {
    throw new RangeError(
      'the statistic of the values lies beyond that of all resamples: it has no such interval',
    );
  }
  return normalQuantile(share);
}

/** How fast the standard error changes with the estimate, by leaving out one value at a time. */
function acceleration(values: ArrayLike<number>, statistic: Statistic): number {
  const count = values.length;
  const rest = new Float64Array(count - 1);
  const without = Float64Array.from({ length: count }, (_, left) => {
    for (let i = 0; i < rest.length; i++) rest[i] = values[i < left ? i : i + 1];
    return finite(statistic(rest));
  });
  let squares = 0;
  let cubes = 0;
  for (const deviation of centred(without)) {
    squares += deviation ** 2;
    cubes -= deviation ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/** The share of the resamples below the limit that lies z standard errors from the estimate. */
function shareBelow(bias: number, skew: number, z: number): number {
  const moved = bias + z;
  const stretch = 1 - skew * moved;
  // A skew so strong that the limit passes infinity: it stands at the end of the resamples.
  if (stretch <= 0) return moved > 0 ? 1 : 0;
  return normalTail(-(bias + moved / stretch));
}
