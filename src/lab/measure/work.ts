import type { Milliseconds } from '../model/units.ts';
import type { Bench } from './bench.ts';
import type { RegisteredCase } from './registry.ts';
import type { Stages } from './stages.ts';

/** Fresh inputs held at once by a case with `beforeEach`. */
const MOST_INPUTS = 1_000;
const MOST_CALLS = 1e9;

/** A case that is set up and was seen to give the right result. */
export type Work = {
  /** Makes `calls` calls between two readings of the clock. */
  section: (calls: number) => Promise<Milliseconds>;
  mostCalls: number;
};

/** Checks one result of the case and learns whether it is asynchronous. Throws what the case throws. */
export async function startWork(
  job: RegisteredCase,
  state: unknown,
  stages: Stages,
  bench: Bench,
): Promise<Work> {
  const { params } = job.info;
  const [input] = await inputsFor(job, state, 1, stages);
  stages.enter('body');
  const returned = job.body(input, params);
  const isAsync = isThenable(returned);
  const result: unknown = isAsync ? await returned : returned;
  stages.enter('check');
  const verdict = await job.check?.(result, params, input);
  if (verdict === false) throw stages.checkFailed();
  await cleared(job, [input], stages);
  stages.enter('body');
  return job.beforeEach
    ? eachCall(job, state, isAsync, stages, bench)
    : sameInput(job, state, isAsync, bench);
}

function sameInput(job: RegisteredCase, state: unknown, isAsync: boolean, { loops, now, sink }: Bench): Work {
  const probe = { now, sink };
  const { body } = job;
  const { params } = job.info;
  const section = isAsync
    ? (calls: number) => loops.async(body, state, params, calls, probe)
    : async (calls: number) => loops.sync(body, state, params, calls, probe);
  return { section, mostCalls: MOST_CALLS };
}

function eachCall(job: RegisteredCase, state: unknown, isAsync: boolean, stages: Stages, bench: Bench): Work {
  const probe = { now: bench.now, sink: bench.sink };
  const { body } = job;
  const { params } = job.info;
  const loop = isAsync ? bench.loops.asyncEach : bench.loops.syncEach;
  const section = async (calls: number) => {
    const inputs = await inputsFor(job, state, calls, stages);
    stages.note('body');
    const elapsed = await loop(body, inputs, params, calls, probe);
    await cleared(job, inputs, stages);
    return elapsed;
  };
  return { section, mostCalls: MOST_INPUTS };
}

async function inputsFor(
  job: RegisteredCase,
  state: unknown,
  count: number,
  stages: Stages,
): Promise<unknown[]> {
  if (!job.beforeEach) return [state];
  stages.note('beforeEach');
  const inputs: unknown[] = [];
  for (let made = 0; made < count; made++) {
    const input = job.beforeEach(state, job.info.params);
    inputs.push(isThenable(input) ? await input : input);
  }
  return inputs;
}

async function cleared(job: RegisteredCase, inputs: readonly unknown[], stages: Stages): Promise<void> {
  if (!job.afterEach) return;
  stages.note('afterEach');
  for (const input of inputs) {
    const done = job.afterEach(input, job.info.params);
    if (isThenable(done)) await done;
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
