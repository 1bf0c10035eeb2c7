import type { Interval } from '../model/interval.ts';
import type { Sampled } from '../model/sampled.ts';
import type { CaseSummary } from '../model/summary.ts';
import type { Milliseconds } from '../model/units.ts';
import { betweenWorkers } from './between-workers.ts';
import { mean } from './mean.ts';
import { midMedian } from './mid-median.ts';
import { quantile } from './quantile.ts';
import { sortedDurations } from './sorted-durations.ts';
import { standardDeviation } from './standard-deviation.ts';
import { tukeyFences } from './tukey-fences.ts';
import { within } from './within.ts';
import { workerSamples, type WorkerSamples } from './worker-samples.ts';

type Durations = Float64Array<ArrayBuffer>;

/** A case that adds less to an empty call than this part of it is not told apart from one. */
const LIKE_EMPTY = 0.25;
/** So many times as long where the engine cannot look into the call, and it is more than what inlining saves honest code. */
const VANISHED = 4;
/** 10 ns: a result that must be put on the heap to be handed over takes up to 6 ns. */
const LEAST_VANISHED_MS = 1e-5;
/** 5 ns: where more is left, an opaque call may be slow for other reasons, such as a collection in the middle of it. */
const MOST_LEFT_MS = 5e-6;

/**
 * What the samples of one case come to, the empty call of its worker taken off each. The estimate and its interval
 * come from one median a worker; mean and deviation from the samples that are no severe outliers; percentiles from
 * all measured samples.
 *
 * Shape:  samples in any order of batches → a summary, or undefined with fewer than two measured samples.
 *         `kept` and `excluded.severe` add up to the measured samples.
 * Units:  milliseconds per call; what is below an empty call counts as 0.
 * Source: Kalibera & Jones (2013) for the interval, over mid-medians; Tukey (1977) for outliers; quantiles of definition 7.
 * Assumes workers independent of each other; nothing of the samples within one.
 * Errors: RangeError for a duration that is negative, infinite or NaN.
 * Cost:   O(n): 1 ms for 10,000 samples, 10 ms for 100,000.
 */
export function summarise(sampled: Sampled): CaseSummary | undefined {
  const workers = workerSamples(sampled).map((worker) => ({ ...worker, durations: net(worker) }));
  const sorted = sortedDurations(workers.map(({ durations }) => durations));
  if (sorted.length < 2) return undefined;
  const figures = between(workers);
  return {
    ...figures,
    ...opaqueFigures(figures.estimate, sampled),
    ...counts(sorted, sampled),
    ...spread(sorted),
    min: sorted[0],
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    max: sorted[sorted.length - 1],
  };
}

function net({ durations, overhead }: WorkerSamples): Durations {
  return overhead > 0 ? durations.map((duration) => Math.max(0, duration - overhead)) : durations;
}

function between(
  workers: readonly WorkerSamples[],
): Pick<CaseSummary, 'estimate' | 'interval' | 'replicates' | 'workers' | 'overhead' | 'likeEmpty'> {
  const replicates = workers.map(({ durations }): Milliseconds => midMedian(sortedDurations([durations])));
  const overhead = mean(workers.map((worker) => worker.overhead));
  const { middle: estimate, interval } = betweenWorkers(replicates);
  return {
    estimate,
    replicates,
    workers: workers.map(({ replicate }) => replicate),
    ...(interval && { interval: fromZero(interval) }),
    ...(overhead > 0 && { overhead, likeEmpty: isLikeEmpty(estimate, interval, overhead) }),
  };
}

function opaqueFigures(
  estimate: Milliseconds,
  { opaqueMs: opaque }: Sampled,
): Pick<CaseSummary, 'opaque' | 'vanishes'> {
  if (opaque === undefined) return {};
  const isLittle = estimate < MOST_LEFT_MS && opaque > VANISHED * estimate;
  return { opaque, vanishes: isLittle && opaque - estimate > LEAST_VANISHED_MS };
}

/** No duration is below zero, so no part of its interval is. */
const fromZero = ({ low, high }: Interval): Interval => ({ low: Math.max(0, low), high });

/** Shown to add next to nothing, or small and not shown to add anything. */
function isLikeEmpty(
  estimate: Milliseconds,
  interval: Interval | undefined,
  overhead: Milliseconds,
): boolean {
  const little = LIKE_EMPTY * overhead;
  if (!interval) return estimate < little;
  return interval.high < little || (interval.low <= 0 && estimate < overhead);
}

function counts(sorted: Durations, { batches }: Sampled): Pick<CaseSummary, 'kept' | 'excluded'> {
  const fences = tukeyFences(sorted);
  const kept = within(sorted, fences.severe).length;
  const warmUp = batches
    .filter(({ phase }) => phase === 'warm-up')
    .reduce((sum, { durations }) => sum + durations.length, 0);
  const mild = kept - within(sorted, fences.mild).length;
  return { kept, excluded: { warmUp, severe: sorted.length - kept, mild } };
}

function spread(sorted: Durations): Pick<CaseSummary, 'mean' | 'standardDeviation' | 'cv'> {
  const kept = within(sorted, tukeyFences(sorted).severe);
  const middle = mean(kept);
  const deviation = standardDeviation(kept);
  return { mean: middle, standardDeviation: deviation, cv: middle > 0 ? deviation / middle : 0 };
}
