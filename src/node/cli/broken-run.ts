import { randomUUID } from 'node:crypto';
import type { Environment } from '../../lab/model/environment.ts';
import type { Failure } from '../../lab/model/failure.ts';
import { foldRun, startedRun } from '../../lab/model/fold-run.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';

/** The run of a benchmark that cannot be measured: it fails for that reason as it begins. */
export function brokenRun(
  { name, plan }: { name: string; plan: Plan },
  failure: Failure,
  environment: Environment,
  at: EpochMilliseconds,
): KeptRun {
  const started = startedRun({ type: 'started', id: randomUUID(), at, name, plan, environment });
  const run = foldRun(started, { type: 'ended', at, status: 'failed', failure });
  return { run, batches: [], summaries: [] };
}
