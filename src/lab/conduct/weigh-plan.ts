import type { CaseWeighed } from '../model/case-memory.ts';
import type { Plan } from '../model/plan.ts';
import { ok, type Result } from '../model/result.ts';
import type { BenchApi, RemoteHeap } from '../wire/bench-api.ts';
import { parseWeighed } from '../wire/parse-weighed.ts';
import type { BenchProcess } from './bench-process.ts';
import type { Prepared } from './prepared.ts';
import { runPlan, type RunParts } from './run-plan.ts';
import type { StopSignal } from './stop-signal.ts';

/** So many fresh workers, five readings each. */
const WORKERS = 5;
/** Nothing is timed: a machine is as fast after a weighing as before. */
const canary = { beforeMs: 1, afterMs: 1 };

export type WeighParts = Pick<RunParts, 'epoch' | 'now'> & {
  /** Gets the benchmark ready, its workers each as `instead` makes of them. */
  prepare: (plan: Plan, instead: (process: BenchProcess) => BenchProcess) => Promise<Result<Prepared>>;
  /** Of the worker that is on, where it does not know itself. */
  heap?: RemoteHeap;
};

/** What was found of a case, by worker. */
export type WeighedCase = { key: string; workers: CaseWeighed[] };

/**
 * Runs a plan once more to weigh what its cases allocate, in workers of its own, with nothing timed. As `runPlan`: never
 * rejects but for a bug. Of a case that failed there is what was found before it did, and its failure.
 */
export async function weighPlan(plan: Plan, signal: StopSignal, parts: WeighParts): Promise<WeighedCase[]> {
  const found: WeighedCase[] = [];
  const weigh =
    (api: BenchApi): BenchApi['measure'] =>
    async (share) => {
      for (const index of share.cases) {
        const isHeld = found.at(index)?.workers.every(({ held }) => !held) ?? false;
        const alone = { ...share, cases: [index], isHeld };
        const weighed = parseWeighed(await api.weigh(alone, parts.heap), alone.cases);
        if (!weighed.ok) return weighed;
        found.at(index)?.workers.push(...weighed.value.cases);
      }
      return ok({ cases: share.cases.map((index) => ({ case: index, samples: 0 })), canary });
    };
  const instead = (process: BenchProcess): BenchProcess => {
    const { api } = process;
    return {
      ...process,
      api: { load: (request) => api.load(request), measure: weigh(api), weigh: api.weigh },
    };
  };
  await runPlan(
    { ...plan, replicates: WORKERS, mostReplicates: WORKERS },
    (event) => {
      if (event.type === 'surveyed') found.push(...event.cases.map(({ key }) => ({ key, workers: [] })));
      if (event.type === 'case-failed')
        found
          .at(event.case)
          ?.workers.push({ case: event.case, bytes: [], buffers: [], failure: event.failure });
    },
    signal,
    {
      epoch: parts.epoch,
      now: parts.now,
      prepare: (each) => parts.prepare(each, instead),
      workersWanted: async () => 0,
    },
  );
  return found;
}
