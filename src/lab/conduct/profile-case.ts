import type { Failure } from '../model/failure.ts';
import type { Plan } from '../model/plan.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { RunEvent } from '../model/run.ts';
import type { Milliseconds, Ratio } from '../model/units.ts';
import { runPlan, type RunParts } from './run-plan.ts';
import type { StopSignal } from './stop-signal.ts';

/** A pass of its own that says where the time goes; it is never the one that is timed. */
export type ProfilePass = {
  plan: Plan;
  /** Of the case. */
  key: string;
  budgetMs: Milliseconds;
};

export type ProfileParts = Pick<RunParts, 'now' | 'epoch'> & {
  /** As a person wrote it; and instrumented. */
  preparePlain: RunParts['prepare'];
  prepareProfiled: RunParts['prepare'];
  /** The first section is over that is no warm-up. */
  begin: () => void;
  /** Of durations, some of which were held up by whatever else the machine does: the time of one that was not. */
  undisturbed: (durations: readonly Milliseconds[]) => Milliseconds;
};

/** As much again goes without being looked at, to learn how much slower it is otherwise. */
const PLAIN: Ratio = 0.5;
/** As much of either is not compared: until then engines are still at work on the code. */
const UNSETTLED: Ratio = 0.5;
const WARM_UP_MS: Milliseconds = 100;

/**
 * Runs one case alone, first as it is and then instrumented, each in a fresh worker.
 *
 * Shape:  → how many times slower it was when instrumented.
 * Errors: whatever a run or its case may fail with. Rejects for a bug only.
 */
export async function profileCase(
  { plan, key, budgetMs }: ProfilePass,
  signal: StopSignal,
  { preparePlain, prepareProfiled, begin, undisturbed, ...parts }: ProfileParts,
): Promise<Result<Ratio>> {
  const alone = (prepare: RunParts['prepare'], ms: Milliseconds, first?: () => void) =>
    durationsOf(onlyCase(plan, key, ms), signal, { ...parts, prepare }, first);
  const before = await alone(preparePlain, budgetMs * PLAIN);
  if (!before.ok) return before;
  const during = await alone(prepareProfiled, budgetMs, begin);
  if (!during.ok) return during;
  const settled = ({ value }: { value: Milliseconds[] }) => value.slice(Math.floor(UNSETTLED * value.length));
  return ok(undisturbed(settled(during)) / undisturbed(settled(before)));
}

/** The plan of one worker for one case. */
const onlyCase = (
  { mostReplicates: _, precision: __, ...plan }: Plan,
  key: string,
  ms: Milliseconds,
): Plan => ({
  ...plan,
  filter: `^${key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`,
  budgetMs: ms,
  warmUpMs: WARM_UP_MS,
  replicates: 1,
});

async function durationsOf(
  plan: Plan,
  signal: StopSignal,
  parts: Pick<RunParts, 'now' | 'epoch' | 'prepare'>,
  first?: () => void,
): Promise<Result<Milliseconds[]>> {
  const durations: Milliseconds[] = [];
  let failure: Failure | undefined;
  const emit = (event: RunEvent) => {
    if (event.type === 'batch' && event.batch.phase === 'measured') {
      if (durations.length === 0) first?.();
      for (const duration of event.batch.durations) durations.push(duration);
    }
    if (event.type === 'case-failed' || event.type === 'ended') failure ??= event.failure;
  };
  await runPlan(plan, emit, signal, { ...parts, workersWanted: async () => 1 });
  if (failure) return failed(failure);
  return durations.length > 0 ? ok(durations) : failed({ code: 'no-cases' });
}
