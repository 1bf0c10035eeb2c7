import { proxy } from 'comlink';
import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import { weighPlan } from '../../lab/conduct/weigh-plan.ts';
import type { CaseMemory } from '../../lab/model/case-memory.ts';
import type { Plan } from '../../lab/model/plan.ts';
import { caseMemory } from '../../lab/stats/case-memory.ts';
import type { RemoteHeap } from '../../lab/wire/bench-api.ts';
import { prepare, type PrepareParts } from './prepare.ts';

/**
 * Weighs what calls of the cases of a plan allocate, by their keys, in sandboxes of their own. `heap`: somebody outside of
 * this page who knows what the heap of the worker that is on holds; the page and the worker themselves are not told.
 */
export async function weighCases(
  plan: Plan,
  heap: RemoteHeap,
  signal: StopSignal,
  parts: Omit<PrepareParts, 'instead'>,
): Promise<Map<string, CaseMemory>> {
  const weighed = await weighPlan(plan, signal, {
    epoch: () => Date.now(),
    now: () => performance.now(),
    heap: proxy(heap),
    prepare: (each, instead) => prepare(each, { ...parts, instead }),
  });
  return new Map(weighed.map(({ key, workers }) => [key, caseMemory(workers, 'devtools')]));
}
