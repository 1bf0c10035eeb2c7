import type { CaseSummary } from '../../src/lab/model/summary.ts';
import { summariseLot } from '../../src/lab/stats/summarise-lot.ts';
import type { WorkerSamples } from '../../src/lab/stats/worker-samples.ts';

/** What one worker measured of the baseline and of the candidate. */
export type PairSamples = { baseline: WorkerSamples; candidate: WorkerSamples };

/** What is known of the two. */
export type PairSummary = { baseline: CaseSummary; candidate: CaseSummary };

/** The figures of a pair, made as those of any lot. Errors: RangeError where a case has fewer than two samples. */
export function pairSummary(workers: readonly PairSamples[]): PairSummary {
  const [baseline, candidate] = summariseLot([
    sampled(
      0,
      workers.map((worker) => worker.baseline),
    ),
    sampled(
      1,
      workers.map((worker) => worker.candidate),
    ),
  ]);
  if (!baseline || !candidate) throw new RangeError('a case was measured less than twice');
  return { baseline, candidate };
}

const sampled = (index: number, workers: readonly WorkerSamples[]) => ({
  case: index,
  overheads: Object.fromEntries(workers.map(({ replicate, overhead }) => [replicate, overhead])),
  batches: workers.map(({ replicate, durations }) => ({ phase: 'measured' as const, replicate, durations })),
});

/** The figures of some of the workers, numbered anew, in so far as comparing looks at them. */
export const ofWorkers = ({ baseline, candidate }: PairSummary, workers: readonly number[]): PairSummary => ({
  baseline: caseOfWorkers(baseline, workers),
  candidate: caseOfWorkers(candidate, workers),
});

function caseOfWorkers({ paired, ...summary }: CaseSummary, workers: readonly number[]): CaseSummary {
  const shifts = workers.map((worker, nth) => [nth, paired?.shifts[worker] ?? NaN] as const);
  return {
    ...summary,
    replicates: workers.map((worker) => summary.replicates[worker]),
    workers: workers.map((_, nth) => nth),
    ...(paired && { paired: { ...paired, shifts: Object.fromEntries(shifts) } }),
  };
}
