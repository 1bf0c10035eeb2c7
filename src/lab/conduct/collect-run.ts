import type { RunEvent } from '../model/run.ts';
import type { Ratio } from '../model/units.ts';
import type { KeptRun } from '../wire/run-content.ts';
import { createCollection, type Started, type Summaries, type Summarise } from './collection.ts';
import { runPlan, type RunParts } from './run-plan.ts';
import type { Emit } from './run-state.ts';
import type { StopSignal } from './stop-signal.ts';

/** What collecting a run needs besides running it. */
export type CollectParts = Omit<RunParts, 'workersWanted'> & {
  summarise: Summarise;
  /** Of the statistics: how many workers a lot wants to be that precise. */
  workersWanted: (lot: Summaries, precision: Ratio) => number;
};

/**
 * Runs a plan and gives back all that was measured, with its figures. The first event is the one given, the last is
 * `ended`.
 *
 * Errors: as `runPlan`, rejects for a bug only.
 */
export async function collectRun(
  started: Started,
  emit: Emit,
  signal: StopSignal,
  { summarise, workersWanted, ...parts }: CollectParts,
): Promise<KeptRun> {
  const { plan } = started;
  const { precision = 0 } = plan;
  const collection = createCollection(started, summarise);
  const record = (event: RunEvent) => {
    collection.add(event);
    emit(event);
  };
  emit(started);
  await runPlan(plan, record, signal, {
    ...parts,
    workersWanted: async (cases) =>
      precision > 0 ? workersWanted(await collection.summaries(cases), precision) : 0,
  });
  return collection.whole();
}
