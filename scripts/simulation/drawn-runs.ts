import { mostReplicates, pilotReplicates, replicatesGiven } from '../../src/lab/model/plan.ts';
import type { Plan } from '../../src/lab/model/plan.ts';
import type { Relative } from '../../src/lab/model/summary.ts';
import type { Random } from '../../src/lab/model/units.ts';
import { relative } from '../../src/lab/stats/relative.ts';
import { workersWanted } from '../../src/lab/stats/workers-wanted.ts';
import { ofWorkers } from './pair-summary.ts';
import type { PairSummary } from './pair-summary.ts';

/** What a run says once it has the planned workers, and where it ends. */
export type Run = { planned: Relative; ended: Relative };

/**
 * Runs of a plan whose workers are drawn from many: each gets as many as `runPlan` would give it.
 *
 * Random: which workers, and their order; none twice in a run.
 */
export function drawnRuns(count: number, pool: PairSummary, plan: Plan, random: Random): Run[] {
  const size = pool.baseline.replicates.length;
  return Array.from({ length: count }, () => {
    const workers = drawn(mostReplicates(plan), size, random);
    const after = (taken: number) => ofWorkers(pool, workers.slice(0, taken));
    const planned = answer(after(plan.replicates));
    const taken = replicatesGiven(plan, wanted(after(pilotReplicates(plan)), plan));
    return { planned, ended: taken === plan.replicates ? planned : answer(after(taken)) };
  });
}

const answer = ({ baseline, candidate }: PairSummary): Relative => relative(baseline, candidate);

const wanted = ({ baseline, candidate }: PairSummary, { precision = 0 }: Plan): number =>
  precision > 0 ? workersWanted([baseline, candidate], precision) : 0;

function drawn(count: number, size: number, random: Random): number[] {
  const places = new Set<number>();
  while (places.size < Math.min(count, size)) places.add(Math.floor(random() * size));
  return [...places];
}
