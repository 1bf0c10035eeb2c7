import { randomUUID } from 'node:crypto';
import { runPlan } from '../../lab/conduct/run-plan.ts';
import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { RunEvent } from '../../lab/model/run.ts';
import { workersWanted } from '../../lab/stats/workers-wanted.ts';
import { createCollection, type MeasuredRun } from './collection.ts';
import { prepareThread } from './prepare-thread.ts';
import { threadEnvironment } from './thread-environment.ts';

/**
 * Runs a plan in threads of this process, Node or Bun, and gives back all that was measured. As `runPlan`: never
 * rejects but for a bug, and the last event is `ended`; the first is `started`. `door`: see `openThread`.
 */
export async function runInNode(
  plan: Plan,
  emit: (event: RunEvent) => void,
  signal: StopSignal,
  door?: string,
): Promise<MeasuredRun> {
  const collection = createCollection({
    type: 'started',
    id: randomUUID(),
    at: Date.now(),
    name: plan.benchmark.title,
    plan,
    environment: threadEnvironment(),
  });
  emit(collection.started);
  const { precision = 0 } = plan;
  const record = (event: RunEvent) => {
    collection.add(event);
    emit(event);
  };
  await runPlan(plan, record, signal, {
    prepare: async () => prepareThread(plan, door),
    epoch: () => Date.now(),
    now: () => performance.now(),
    workersWanted: async (cases) =>
      precision > 0 ? workersWanted(collection.summaries(cases), precision) : 0,
  });
  return collection.whole();
}
