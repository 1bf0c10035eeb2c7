import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { RunEvent } from '../../lab/model/run.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { openThread } from './open-thread.ts';
import { runInThreads } from './run-in-threads.ts';

/** Runs a plan in threads of this very process, as `runInThreads`. `door`: see `openThread`. */
export const runInNode = (
  plan: Plan,
  emit: (event: RunEvent) => void,
  signal: StopSignal,
  door?: string,
): Promise<KeptRun> => {
  const open = (text: string, lines: number) => openThread(text, lines, door);
  return runInThreads({ plan, name: plan.benchmark.title, lab: 'source', open }, emit, signal);
};
