import { shareOf, type Plan } from '../../lab/model/plan.ts';
import { mulberry32 } from '../../lab/model/mulberry32.ts';
import { ok, type Result } from '../../lab/model/result.ts';
import type { EndStatus, RunEvent } from '../../lab/model/run.ts';
import type { Failure } from '../../lab/model/failure.ts';
import { shuffled } from '../../lab/model/shuffled.ts';
import type { EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import type { LoadRequest } from '../../lab/wire/bench-api.ts';
import type { BenchClient } from './bench-client.ts';
import type { BenchListener } from './inbox.ts';

type Emit = (event: RunEvent) => void;

/** What running needs of the world. */
export type RunParts = {
  /** Gets a benchmark ready to be started as often as wanted: compiled, its runtime fetched. */
  prepare: (plan: Plan) => Promise<Result<Prepared>>;
  epoch: () => EpochMilliseconds;
  now: () => Milliseconds;
};

export type Prepared = {
  /** Starts a fresh worker with loops for `cases` cases. */
  start(cases: number, listener: BenchListener, signal: AbortSignal): BenchClient;
  load: Omit<LoadRequest, 'limits'>;
};

/**
 * Runs a plan to its end, whatever happens in it. Never rejects: the last event is always `ended`.
 * One worker tells which cases there are; then each replicate is a fresh worker that measures every
 * case, in a random order. A case that fails is not tried again; if it took its worker with it, the
 * others go on in a new one.
 */
export async function runPlan(plan: Plan, emit: Emit, signal: AbortSignal, parts: RunParts): Promise<void> {
  const end = (status: EndStatus, failure?: Failure) =>
    emit({ type: 'ended', at: parts.epoch(), status, ...(failure && { failure }) });
  try {
    const done = await measurePlan(plan, emit, signal, parts);
    if (done.ok) end('complete');
    else end(done.failure.code === 'stopped' ? 'stopped' : 'failed', done.failure);
  } catch (error) {
    // A bug: the run ends all the same, and what was measured is kept.
    end('failed', { code: 'worker-failed', message: String(error) });
    throw error;
  }
}

async function measurePlan(
  plan: Plan,
  emit: Emit,
  signal: AbortSignal,
  parts: RunParts,
): Promise<Result<void>> {
  const started = parts.now();
  const prepared = await parts.prepare(plan);
  if (!prepared.ok) return prepared;
  const run: Run = {
    plan,
    prepared: prepared.value,
    emit,
    signal,
    atMs: () => parts.now() - started,
    failed: new Set(),
  };
  const count = await survey(run);
  if (!count.ok) return count;
  const random = mulberry32(plan.seed);
  for (let replicate = 0; replicate < plan.replicates; replicate++) {
    const alive = Array.from({ length: count.value }, (_, index) => index).filter(
      (index) => !run.failed.has(index),
    );
    const done = await measureAll(run, replicate, shuffled(alive, random), count.value);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

type Run = {
  plan: Plan;
  prepared: Prepared;
  emit: Emit;
  signal: AbortSignal;
  atMs: () => Milliseconds;
  /** Cases that failed once: they are not measured again. */
  failed: Set<number>;
};

/** Learns from a first worker which cases there are. */
async function survey(run: Run): Promise<Result<number>> {
  const client = start(run, 0);
  const loaded = await client.load({ ...run.prepared.load, limits: run.plan.limits });
  client.close();
  if (!loaded.ok) return loaded;
  const { cases, clockStepMs, isolated } = loaded.value;
  run.emit({ type: 'surveyed', cases });
  run.emit({ type: 'clock', clockStepMs, isolated });
  return ok(cases.length);
}

/** Measures these cases in one replicate, in as many workers as it takes. */
async function measureAll(
  run: Run,
  replicate: number,
  order: readonly number[],
  count: number,
): Promise<Result<void>> {
  const waiting = [...order];
  while (waiting.length > 0) {
    const client = start(run, count);
    const loaded = await client.load({ ...run.prepared.load, limits: run.plan.limits });
    const done = loaded.ok ? await measureUntilDeath(run, client, waiting, replicate) : loaded;
    client.close();
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** Takes cases off the list until it is empty or the worker is of no more use. Fails only if the run is to end. */
async function measureUntilDeath(
  { plan, emit, atMs, failed: broken }: Run,
  client: BenchClient,
  waiting: number[],
  replicate: number,
): Promise<Result<void>> {
  for (let used = false; !client.dead(); used = true) {
    const index = waiting.shift();
    if (index === undefined) break;
    emit({ type: 'case-started', case: index, replicate, atMs: atMs() });
    const measured = await client.measure(shareOf(plan, index, replicate));
    if (measured.ok) continue;
    if (measured.failure.code === 'stopped') return measured;
    if (used && !client.begun()) {
      // A case before it has ruined the worker.
      waiting.unshift(index);
      break;
    }
    broken.add(index);
    emit({ type: 'case-failed', case: index, replicate, failure: measured.failure });
    // The case broke what the worker itself stands on: whatever fails there from now on is not its own doing.
    if (measured.failure.code === 'worker-failed') break;
  }
  return ok(undefined);
}

function start({ prepared, emit, signal, atMs }: Run, cases: number): BenchClient {
  const listener: BenchListener = {
    batch: (batch) => emit({ type: 'batch', batch }),
    output(index, text) {
      // Every worker runs the whole text; what it prints outside the cases is told once, by the first.
      if (index !== undefined || cases === 0) emit({ type: 'output', case: index, text });
    },
    memory: (bytes) => emit({ type: 'memory', reading: { atMs: atMs(), source: 'sandbox', bytes } }),
  };
  return prepared.start(cases, listener, signal);
}
