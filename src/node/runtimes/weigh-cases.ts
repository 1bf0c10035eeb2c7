import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import { weighPlan } from '../../lab/conduct/weigh-plan.ts';
import type { CaseMemory } from '../../lab/model/case-memory.ts';
import type { Plan } from '../../lab/model/plan.ts';
import { caseMemory } from '../../lab/stats/case-memory.ts';
import { entries, type Entries } from './entries.ts';
import { openReplicate } from './open-replicate.ts';
import { prepareThread } from './prepare-thread.ts';
import { roomyFlags } from './roomy-flags.ts';

/** What is weighed, in which Node in place of our own, and the module that tells what a heap holds (`ThreadOrder`). */
export type Weighing = { plan: Plan; program?: string; modules?: Entries; heap?: string };

/** Weighs the cases of a plan in fresh processes of Node: what a call of each allocates and keeps, by the case's key. */
export async function weighCases(
  { plan, modules = entries(), heap = modules.heap, ...otherwise }: Weighing,
  signal: StopSignal,
): Promise<Map<string, CaseMemory>> {
  const weighed = await weighPlan(plan, signal, {
    epoch: () => Date.now(),
    now: () => performance.now(),
    prepare: async (each, instead) =>
      prepareThread(each, (text, lines) =>
        instead(openReplicate(text, lines, modules, { heap, flags: roomyFlags, ...otherwise })),
      ),
  });
  return new Map(weighed.map(({ key, workers }) => [key, caseMemory(workers, 'thread')]));
}
