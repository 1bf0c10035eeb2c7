import type { CaseSummary } from '../model/summary.ts';
import type { Milliseconds } from '../model/units.ts';
import { warmUp } from '../stats/warm-up.ts';
import { workerSamples } from '../stats/worker-samples.ts';
import type { MicroCase } from './micro-case.ts';
import type { MicroResult, MicroWarmUp } from './micro-result.ts';

/** Of a result, what is made of the samples. */
type MicroFigures = Omit<MicroResult, 'format' | 'status' | 'engine' | 'seed' | 'comparison'>;

/**
 * The figures of one function under the names that its result has them by.
 *
 * Cost: that of `warmUp`.
 */
export function microFigures(measured: MicroCase, summary: CaseSummary, keepSamples: boolean): MicroFigures {
  const { estimate, interval, mean, p50: median, p95, p99, min, max, standardDeviation, cv } = summary;
  const { kept, excluded, overhead = 0, likeEmpty = false, replicates: blocks } = summary;
  return {
    name: measured.name,
    estimate,
    ...(interval && { interval }),
    ...{ mean, median, p95, p99, min, max, standardDeviation, cv },
    ...(estimate > 0 && !likeEmpty && { throughput: 1_000 / estimate }),
    samples: kept + excluded.severe,
    outliers: { mild: excluded.mild, severe: excluded.severe },
    warmUp: warmUpOf(measured),
    overhead,
    likeEmpty,
    blocks,
    ...(keepSamples && { durations: netDurations(measured) }),
  };
}

function warmUpOf({ batches }: MicroCase): MicroWarmUp {
  const samples = batches.reduce(
    (sum, { phase, durations }) => sum + (phase === 'warm-up' ? durations.length : 0),
    0,
  );
  return { kind: warmUp(firstBlock(batches)).kind, samples };
}

/**
 * The durations of the first block from the first section on that has about its final length: in those before, which
 * only look for it, most of the time of a short call is the reading of the clock.
 */
function firstBlock(batches: MicroCase['batches']): Milliseconds[] {
  const first = batches.filter(({ replicate }) => replicate === batches[0].replicate);
  const final = first[first.length - 1].calls;
  const from = first.findIndex(({ calls }) => 2 * calls >= final);
  return first.slice(from).flatMap(({ durations }) => [...durations]);
}

const netDurations = (measured: MicroCase): Milliseconds[][] =>
  workerSamples(measured).map(({ durations, overhead }) =>
    Array.from(durations, (duration) => Math.max(0, duration - overhead)),
  );
