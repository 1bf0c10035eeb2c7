import type { Clock, Milliseconds } from '../model/units.ts';
import type { Around, Bench } from './bench.ts';
import { isThenable } from './is-thenable.ts';
import type { Loops } from './loops.ts';
import type { RegisteredCase } from './registry.ts';
import type { Stages } from './stages.ts';

/** Fresh inputs held at once by a case with `beforeEach`, and the time given to making them. */
export const MOST_INPUTS = 1_000;
const MAKING_MS = 50;
export const MOST_CALLS = 1e9;

/** What one case is measured with: its own loops. */
export type CaseBench = Pick<Bench, 'now' | 'sink' | 'around'> & { loops: Loops };

/** The calls made between two readings of the clock, perhaps fewer than asked for. */
export type Section = { calls: number; elapsed: Milliseconds };

/** A case that is set up and was seen to give the right result. */
export type Work = {
  section: (calls: number) => Promise<Section>;
  /** What the one call gave, until it is let go. */
  result: unknown;
  mostCalls: number;
  /** Which loop it is timed in: the empty call it is compared with runs in the same. */
  shape: Shape;
  /** The same sections in other loops; of cases that are called without a wait or a fresh input. */
  sectionIn?: (loops: Loops, calls: number) => Section;
};

export type Shape = keyof Loops;
type Timing = Omit<Work, 'result'>;

/** Checks one result of the case and learns whether it is asynchronous. Throws what the case throws. */
export async function startWork(
  job: RegisteredCase,
  state: unknown,
  stages: Stages,
  bench: CaseBench,
): Promise<Work> {
  const { params } = job.info;
  const [input] = await inputsFor(job, state, 1, stages, bench.now);
  stages.enter('body');
  const returned = job.body(input, params);
  const isAsync = isThenable(returned);
  const result: unknown = isAsync ? await returned : returned;
  stages.enter('check');
  const verdict = await job.check?.(result, params, input);
  if (verdict === false) throw stages.checkFailed();
  await cleared(job, [input], stages);
  stages.enter('body');
  return job.beforeEach || job.afterEach
    ? { ...eachCall(job, state, isAsync, stages, bench), result }
    : { ...sameInput(job, state, isAsync, bench), result };
}

/** With nothing before or after it. */
const plainly: Around = async (run) => run();

function sameInput(
  job: RegisteredCase,
  state: unknown,
  isAsync: boolean,
  { loops, now, sink, around = plainly }: CaseBench,
): Timing {
  const probe = { now, sink };
  const { body } = job;
  const { params } = job.info;
  if (isAsync) {
    const section = async (calls: number) => ({
      calls,
      elapsed: await around(() => loops.async(body, state, params, calls, probe)),
    });
    return { section, mostCalls: MOST_CALLS, shape: 'async' };
  }
  const sectionIn = ({ sync }: Loops, calls: number) => ({
    calls,
    elapsed: sync(body, state, params, calls, probe),
  });
  return {
    section:
      around === plainly
        ? async (calls) => sectionIn(loops, calls)
        : async (calls) => ({
            calls,
            elapsed: await around(() => sectionIn(loops, calls).elapsed),
          }),
    sectionIn,
    mostCalls: MOST_CALLS,
    shape: 'sync',
  };
}

/** A fresh input for each call. Where the hooks give back the same one, or none, they work on shared state: one call a section. */
function eachCall(
  job: RegisteredCase,
  state: unknown,
  isAsync: boolean,
  stages: Stages,
  bench: CaseBench,
): Timing {
  const { now, sink, around = plainly } = bench;
  const probe = { now, sink };
  const { body } = job;
  const { params } = job.info;
  const shape = isAsync ? 'asyncEach' : 'syncEach';
  const section = async (wanted: number) => {
    const inputs = await inputsFor(job, state, wanted, stages, now);
    const calls = inputs.length > 1 && inputs[0] === inputs[1] ? 1 : inputs.length;
    stages.note('body');
    const elapsed = await around(() => bench.loops[shape](body, inputs, params, calls, probe));
    await cleared(job, inputs, stages);
    return { calls, elapsed };
  };
  return { section, mostCalls: job.beforeEach ? MOST_INPUTS : 1, shape };
}

async function inputsFor(
  job: RegisteredCase,
  state: unknown,
  count: number,
  stages: Stages,
  now: Clock,
): Promise<unknown[]> {
  if (!job.beforeEach) return [state];
  stages.note('beforeEach');
  const inputs: unknown[] = [];
  const until = now() + MAKING_MS;
  while (inputs.length < count && (inputs.length === 0 || now() < until)) {
    const input = job.beforeEach(state, job.info.params);
    inputs.push(isThenable(input) ? await input : input);
    if (inputs.length === 2 && inputs[0] === inputs[1]) break;
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
