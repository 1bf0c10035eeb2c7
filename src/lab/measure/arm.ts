import type { Failure } from '../model/failure.ts';
import type { Share } from '../model/plan.ts';
import type { Phase } from '../model/run.ts';
import type { Bytes, Milliseconds } from '../model/units.ts';
import { createBatcher } from './batcher.ts';
import type { Bench } from './bench.ts';
import type { Loops } from './loops.ts';
import { OutputTooLarge, type OutputGate } from './output-gate.ts';
import type { RegisteredCase } from './registry.ts';
import { createStages, type Stages } from './stages.ts';
import { MOST_CALLS, startWork, type Section, type Shape, type Work } from './work.ts';

/** Something that takes turns being timed: a case, or the empty call. */
export type Arm = {
  readonly mostCalls: number;
  alive(): boolean;
  /** Times one section. Undefined once the arm has failed. */
  take(phase: Phase, calls: number): Promise<Section | undefined>;
};

/** One case in one worker, from its setup to its teardown. Nothing of it throws: what the case throws ends it. */
export type CaseArm = Arm & {
  readonly index: number;
  /** Undefined while no result of it was seen. */
  shape(): Shape | undefined;
  /** Sets up and looks at one result. */
  start(): Promise<void>;
  /** That result, which is let go. */
  takeResult(): unknown;
  /** Ends the case as one that is not to be measured. */
  fail(failure: Failure): void;
  flush(): void;
  /** Sends the last samples and tears down. */
  end(): Promise<void>;
  failure(): Failure | undefined;
  /** The same case timed in other loops, no sample of it kept; where it is called without a wait or a fresh input. */
  timedIn(loops: Loops): Arm | undefined;
  /** Measured sections taken. */
  samples(): number;
  /** Of a call, in the quickest of them; infinite before there is one. */
  quickestMs(): Milliseconds;
};

export function createCaseArm(
  index: number,
  job: RegisteredCase,
  { replicate }: Pick<Share, 'replicate'>,
  bench: Bench,
  outputBytes: Bytes,
): CaseArm {
  const stages = createStages(index, bench, outputBytes);
  const batcher = createBatcher({ case: index, replicate }, bench.emit.batch);
  const { attempt, fail, failure } = createGuard(index, stages, bench.output);
  const life = createLife(job, stages, { ...bench, loops: bench.loops(index) });
  const alive = () => life.work() !== undefined && failure() === undefined;
  const { section, ...taken } = createSections(life.work, batcher, bench.output);
  return {
    index,
    get mostCalls() {
      return life.work()?.mostCalls ?? 1;
    },
    shape: () => life.work()?.shape,
    alive,
    start: () => attempt(life.setUp),
    takeResult: life.takeResult,
    fail,
    take: async (phase, calls) => (alive() ? attempt(() => section(phase, calls)) : undefined),
    flush: batcher.flush,
    async end() {
      batcher.flush();
      await attempt(life.tearDown);
      bench.output.flush();
    },
    failure,
    timedIn: (loops) => armIn(loops, life.work()?.sectionIn, { alive, attempt }),
    ...taken,
  };
}

/** Takes sections, and counts those that are samples. */
function createSections(
  work: () => Work | undefined,
  batcher: Pick<ReturnType<typeof createBatcher>, 'add'>,
  output: OutputGate,
) {
  let samples = 0;
  let quickest: Milliseconds = Infinity;
  async function section(phase: Phase, calls: number): Promise<Section | undefined> {
    const taken = await work()?.section(calls);
    if (!taken) return undefined;
    const callMs = taken.elapsed / taken.calls;
    batcher.add(phase, taken.calls, callMs);
    if (phase === 'measured') {
      samples++;
      quickest = Math.min(quickest, callMs);
    }
    if (output.exceeded()) throw new OutputTooLarge('the case printed too much');
    return taken;
  }
  return { section, samples: () => samples, quickestMs: () => quickest };
}

function armIn(
  loops: Loops,
  sectionIn: Work['sectionIn'],
  { alive, attempt }: Pick<Arm, 'alive'> & Pick<ReturnType<typeof createGuard>, 'attempt'>,
): Arm | undefined {
  if (!sectionIn) return undefined;
  const take = async (_: Phase, calls: number) =>
    alive() ? attempt(async () => sectionIn(loops, calls)) : undefined;
  return { mostCalls: MOST_CALLS, alive, take };
}

/** Runs what belongs to a case and keeps the first that it throws. */
function createGuard(index: number, stages: Stages, output: OutputGate) {
  let failure: Failure | undefined;
  const fail = (found: Failure) => void (failure ??= found);
  async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
    output.begin(index);
    try {
      return await action();
    } catch (error) {
      fail(stages.failure(error));
      return undefined;
    }
  }
  return { attempt, fail, failure: () => failure };
}

/** From setup to teardown, which runs whenever the setup has. */
function createLife(job: RegisteredCase, stages: Stages, bench: Parameters<typeof startWork>[3]) {
  const { params } = job.info;
  let setUp: { state: unknown } | undefined;
  let work: Work | undefined;
  return {
    work: () => work,
    takeResult() {
      const result = work?.result;
      if (work) work.result = undefined;
      return result;
    },
    async setUp() {
      stages.enter('setup');
      setUp = { state: await job.setup?.(params) };
      work = await startWork(job, setUp.state, stages, bench);
    },
    async tearDown() {
      if (!setUp) return;
      stages.enter('teardown');
      await job.teardown?.(setUp.state, params);
    },
  };
}
