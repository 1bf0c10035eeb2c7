import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { BenchApi } from '../../lab/wire/bench-api.ts';
import { entries, type Entries } from './entries.ts';
import { openReplicate } from './open-replicate.ts';
import type { OpenBench } from './prepare-thread.ts';
import { runInThreads } from './run-in-threads.ts';

/** How long a profile may take; what the case needs to warm up is not in it. */
const BUDGET_MS: Milliseconds = 1_000;

/** What a profile is taken of, and how. */
export type Profiling = {
  /** Its filter says of which cases. */
  plan: Plan;
  /** The version of the lab. */
  lab: string;
  /** Between two looks of the profiler, in microseconds. */
  intervalUs: number;
  /** The Node to run in, in place of our own. */
  program?: string;
  modules?: Entries;
};

/**
 * Runs a plan once more, in one fresh process of Node, and gives what its profiler has seen: the text of a `.cpuprofile`.
 * From set-up to tear-down all is in it, the empty calls too that a case is measured beside. Undefined where nothing
 * could be measured.
 */
export async function takeProfile(
  { plan, lab, modules = entries(), ...otherwise }: Profiling,
  signal: StopSignal,
): Promise<string | undefined> {
  let taken: string | undefined;
  const open: OpenBench = (text, lines) => {
    const replicate = openReplicate(text, lines, modules, otherwise);
    const { api, profile } = replicate;
    const measure: BenchApi['measure'] = async (share) => {
      await profile('start');
      const measured = await api.measure(share);
      taken = await profile('stop');
      return measured;
    };
    return { ...replicate, api: { load: (request) => api.load(request), measure, weigh: api.weigh } };
  };
  const once: Plan = { ...plan, budgetMs: BUDGET_MS, replicates: 1, mostReplicates: 1 };
  await runInThreads({ plan: once, name: plan.benchmark.title, lab, open }, () => undefined, signal);
  return taken;
}
