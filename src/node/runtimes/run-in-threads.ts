import { randomUUID } from 'node:crypto';
import { collectRun } from '../../lab/conduct/collect-run.ts';
import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import type { LoopsText } from '../../lab/measure/loops.ts';
import type { RunEvent } from '../../lab/model/run.ts';
import { summariseLot } from '../../lab/stats/summarise-lot.ts';
import { workersWanted } from '../../lab/stats/workers-wanted.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { RunRequest } from '../../lab/wire/run-request.ts';
import { prepareThread, type OpenBench } from './prepare-thread.ts';
import { threadEnvironment } from './thread-environment.ts';

/** What is to be run, by which version of the lab, in which threads; `loops`: in other loops than are timed. */
export type Threaded = RunRequest & { lab: string; open: OpenBench; loops?: LoopsText };

/**
 * Runs a plan in threads of this runtime, Node or Bun, and gives back all that was measured. As `collectRun`: never
 * rejects but for a bug; the first event is `started`, the last is `ended`.
 */
export function runInThreads(
  { plan, name, lab, open, loops }: Threaded,
  emit: (event: RunEvent) => void,
  signal: StopSignal,
): Promise<KeptRun> {
  const environment = threadEnvironment(lab);
  const started = { type: 'started', id: randomUUID(), at: Date.now(), name, plan, environment } as const;
  return collectRun(started, emit, signal, {
    prepare: async () => prepareThread(plan, open, { ...(loops && { loops }) }),
    epoch: () => Date.now(),
    now: () => performance.now(),
    summarise: async (lots, depth) => lots.map((lot) => summariseLot(lot, depth)),
    workersWanted,
  });
}
