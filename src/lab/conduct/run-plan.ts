import { mostReplicates, pilotReplicates, replicatesGiven, shareOf, type Plan } from '../model/plan.ts';
import { mulberry32 } from '../model/mulberry32.ts';
import { ok, type Result } from '../model/result.ts';
import type { EndStatus } from '../model/run.ts';
import { createCalm, type Surroundings } from './create-calm.ts';
import type { Failure } from '../model/failure.ts';
import { shuffled } from '../model/shuffled.ts';
import type { EpochMilliseconds, Milliseconds } from '../model/units.ts';
import type { LoadRequest } from '../model/loading.ts';
import { lots } from '../model/lots.ts';
import { isSided, type CaseInfo } from '../model/benchmark.ts';
import type { BenchClient } from './bench-client.ts';
import { createAllowances } from './allowances.ts';
import type { BenchListener } from './inbox.ts';
import type { Prepared } from './prepared.ts';
import type { Emit, Lot, Run } from './run-state.ts';
import { blame, settleLot } from './settle-lot.ts';
import type { StopSignal } from './stop-signal.ts';

/** What running needs of the world. */
export type RunParts = {
  /** Gets a benchmark ready to be started as often as wanted: compiled, its runtime fetched. */
  prepare: (plan: Plan) => Promise<Result<Prepared>>;
  epoch: () => EpochMilliseconds;
  now: () => Milliseconds;
  /** How many workers these cases want to be as precise as the plan asks, judged by those they have had. */
  workersWanted: (cases: readonly number[]) => Promise<number>;
  /** Absent: nothing outside is watched, but the machine's speed is. */
  surroundings?: Surroundings;
};

/**
 * Runs a plan to its end, whatever happens in it. Never rejects: the last event is always `ended`.
 * One worker tells which cases there are; then each replicate is a fresh worker that measures every lot of
 * cases, in a random order. How many there are beyond those of the plan is settled for each lot after half of
 * these, and not looked at again: ending where figures happen to look precise would make them look so. A case that
 * fails is not tried again, but for one that failed beside others before it had a sample: whether that was its own
 * doing is seen in a worker of its own. If a lot takes its worker with it and it is not known which of its cases did
 * it, each of them goes on alone, and what the lot had sent is void.
 */
export async function runPlan(plan: Plan, emit: Emit, signal: StopSignal, parts: RunParts): Promise<void> {
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
  signal: StopSignal,
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
    allowances: createAllowances(plan.limits.outputBytes),
    spare: mostReplicates(plan),
    calm: createCalm(parts.surroundings, plan.replicates),
  };
  const surveyed = await survey(run);
  if (!surveyed.ok) return surveyed;
  const random = mulberry32(plan.seed);
  const all = lots(surveyed.value);
  let workers = all.map(() => plan.replicates);
  for (let replicate = 0; replicate < mostReplicates(plan); replicate++) {
    if (replicate === pilotReplicates(plan)) workers = await workersOf(run, all, parts);
    const wanted = all.filter((_, nth) => replicate < workers[nth]).map((lot) => aliveOf(run, lot));
    const left = wanted.filter((lot) => lot.length > 0);
    if (left.length === 0) break;
    const done = await measureAll(run, replicate, shuffled(left, random), surveyed.value.length);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

const aliveOf = ({ failed: broken }: Run, lot: readonly number[]) =>
  lot.filter((index) => !broken.has(index));

/** How many workers each lot gets in all. */
async function workersOf(
  run: Run,
  all: readonly (readonly number[])[],
  { workersWanted }: RunParts,
): Promise<number[]> {
  const { plan } = run;
  if (mostReplicates(plan) === plan.replicates) return all.map(() => plan.replicates);
  const wanted = await Promise.all(all.map((lot) => workersWanted(aliveOf(run, lot))));
  return wanted.map((workers) => replicatesGiven(plan, workers));
}

function loadRequest({ prepared, plan: { benchmark, limits, filter } }: Run): LoadRequest {
  const asked = filter !== undefined && { filter };
  return { ...prepared.load, limits, ...asked, ...(isSided(benchmark) && { sided: true }) };
}

/** Learns from a first worker which cases there are. */
async function survey(run: Run): Promise<Result<CaseInfo[]>> {
  const client = start(run, 0);
  const loaded = await client.load(loadRequest(run));
  client.close();
  if (!loaded.ok) return loaded;
  const { cases, clockStepMs, isolated } = loaded.value;
  run.emit({ type: 'surveyed', cases });
  run.emit({ type: 'clock', clockStepMs, isolated });
  return ok(cases);
}

/** Measures these lots, in as many workers as it takes. */
async function measureAll(
  run: Run,
  replicate: number,
  order: readonly (readonly number[])[],
  count: number,
): Promise<Result<void>> {
  const waiting = order.map((cases): Lot => ({ cases, replicate }));
  while (waiting.length > 0) {
    const client = start(run, count);
    const loaded = await client.load(loadRequest(run));
    const done = loaded.ok ? await measureUntilDeath(run, client, waiting) : loaded;
    client.close();
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** Takes lots off the list until it is empty or the worker is of no more use. Fails only if the run is to end. */
async function measureUntilDeath(run: Run, client: BenchClient, waiting: Lot[]): Promise<Result<void>> {
  for (let used = false; !client.dead(); used = true) {
    const lot = waiting.shift();
    if (!lot) break;
    const after = await measureOne(run, client, lot, used);
    if (!after.ok) return after;
    waiting.unshift(...after.value.again);
    if (after.value.isSpent) break;
  }
  return ok(undefined);
}

/** What is to be tried once more after a lot, and whether its worker is of no more use. */
type After = { again: Lot[]; isSpent: boolean };

async function measureOne(run: Run, client: BenchClient, lot: Lot, used: boolean): Promise<Result<After>> {
  await run.calm.begin(run.signal);
  run.emit({ type: 'lot-started', ...lot, atMs: run.atMs() });
  // A second try has a worker of its own.
  const isSecond = lot.replicate >= mostReplicates(run.plan);
  const measured = await client.measure(shareOf(run.plan, lot.cases, lot.replicate));
  if (measured.ok) {
    const again = await settleLot(run, lot, measured.value);
    return ok({ again, isSpent: isSecond || again.length > 0 });
  }
  const { failure } = measured;
  if (failure.code === 'stopped') return measured;
  // A lot before it has ruined the worker.
  if (used && !client.begun()) return ok({ again: [lot], isSpent: true });
  const again = blame(run, lot, client, failure);
  // The lot broke what the worker itself stands on: whatever fails there from now on is not its own doing.
  return ok({ again, isSpent: isSecond || again.length > 0 || failure.code === 'worker-failed' });
}

function start({ prepared, emit, signal, atMs, allowances }: Run, cases: number): BenchClient {
  const listener: BenchListener = {
    batch: (batch) => emit({ type: 'batch', batch }),
    output(index, text) {
      // Every worker runs the whole text; what it prints outside the cases is told once, by the first.
      const isTold = index === undefined ? cases === 0 : index < cases;
      if (isTold) emit({ type: 'output', case: index, text });
    },
    allowances,
    memory: (bytes) => emit({ type: 'memory', reading: { atMs: atMs(), source: 'sandbox', bytes } }),
  };
  return prepared.start(cases, listener, signal);
}
