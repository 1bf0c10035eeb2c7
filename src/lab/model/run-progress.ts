import { mostReplicates } from './plan.ts';
import type { RunRecord } from './run.ts';
import type { EpochMilliseconds, Milliseconds, Ratio } from './units.ts';

/** How far a run is. `leftMs` is absent until there is something to judge it by. */
export type RunProgress = {
  fraction: Ratio;
  elapsedMs: Milliseconds;
  leftMs?: Milliseconds;
  /** What is measured now, in words a screen can set: a first case and how many beside it; counts from 1. */
  now?: { name: string; others: number; case: number; cases: number; worker: number; workers: number };
};

type Current = NonNullable<RunRecord['current']>;

/**
 * How far a run is at a moment. A share is one case in one worker, a lot several; shares still to come are taken
 * to last as long as those behind, and never longer than the plan allows.
 *
 * Units:   `now` and `startedAt` are points in time of the same clock.
 * Assumes: a failed case is not measured again in later workers.
 */
export function runProgress(run: RunRecord, now: EpochMilliseconds): RunProgress {
  const elapsedMs = Math.max(0, (run.endedAt ?? now) - run.startedAt);
  if (run.endedAt !== undefined) return { fraction: 1, elapsedMs, leftMs: 0 };
  const { current } = run;
  if (!current || run.cases.length === 0) return { fraction: 0, elapsedMs };
  const left = leftOf(run, current, elapsedMs);
  const done = sharesDone(run, current);
  return {
    fraction: Math.min(0.99, elapsedMs / (elapsedMs + left || 1)),
    elapsedMs,
    ...(left > 0 || done > 0 ? { leftMs: left } : {}),
    now: spoken(run, current),
  };
}

function leftOf(run: RunRecord, current: Current, elapsedMs: Milliseconds): Milliseconds {
  const done = sharesDone(run, current);
  const longest = longestShare(run);
  const share = done > 0 ? Math.min(longest, current.sinceMs / done) : longest;
  const ofThese = Math.max(0, share * current.cases.length - (elapsedMs - current.sinceMs));
  return ofThese + sharesAhead(run, current) * share;
}

const longestShare = ({ plan }: RunRecord): Milliseconds => plan.warmUpMs + plan.budgetMs / plan.replicates;

const healthyCases = (run: RunRecord) => run.cases.filter(({ failure }) => !failure).length;

/** Those that were planned; once there are more, as many as there may be. */
const workersOf = ({ plan }: RunRecord, worker: number): number =>
  worker < plan.replicates ? plan.replicates : mostReplicates(plan);

const sharesDone = (run: RunRecord, current: Current): number =>
  current.replicate * run.cases.length + current.before;

function sharesAhead(run: RunRecord, current: Current): number {
  const { before, cases, replicate } = current;
  const healthy = healthyCases(run);
  const all = replicate === 0 ? run.cases.length : healthy;
  const inThisWorker = Math.max(0, all - before - cases.length);
  return inThisWorker + (workersOf(run, replicate) - replicate - 1) * healthy;
}

function spoken(run: RunRecord, current: Current): NonNullable<RunProgress['now']> {
  const { cases, before, replicate } = current;
  return {
    name: run.cases.at(cases[0])?.info.key ?? '',
    others: cases.length - 1,
    case: before + 1,
    cases: run.cases.length,
    worker: replicate + 1,
    workers: workersOf(run, replicate),
  };
}
