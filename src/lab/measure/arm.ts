import type { Failure } from '../model/failure.ts';
import type { Share } from '../model/plan.ts';
import type { Phase } from '../model/run.ts';
import type { Bytes } from '../model/units.ts';
import { createBatcher } from './batcher.ts';
import type { Bench } from './bench.ts';
import { OutputTooLarge, type OutputGate } from './output-gate.ts';
import type { RegisteredCase } from './registry.ts';
import { createStages, type Stages } from './stages.ts';
import { startWork, type Section, type Shape, type Work } from './work.ts';

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
  flush(): void;
  /** Sends the last samples and tears down. */
  end(): Promise<void>;
  failure(): Failure | undefined;
  /** Measured sections taken. */
  samples(): number;
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
  const { attempt, failure } = createGuard(index, stages, bench.output);
  const life = createLife(job, stages, { ...bench, loops: bench.loops(index) });
  const alive = () => life.work() !== undefined && failure() === undefined;
  let samples = 0;

  async function section(phase: Phase, calls: number): Promise<Section | undefined> {
    const taken = await life.work()?.section(calls);
    if (!taken) return undefined;
    batcher.add(phase, taken.calls, taken.elapsed / taken.calls);
    if (phase === 'measured') samples++;
    if (bench.output.exceeded()) throw new OutputTooLarge('the case printed too much');
    return taken;
  }
  return {
    index,
    get mostCalls() {
      return life.work()?.mostCalls ?? 1;
    },
    shape: () => life.work()?.shape,
    alive,
    start: () => attempt(life.setUp),
    take: async (phase, calls) => (alive() ? attempt(() => section(phase, calls)) : undefined),
    flush: batcher.flush,
    async end() {
      batcher.flush();
      await attempt(life.tearDown);
      bench.output.flush();
    },
    failure,
    samples: () => samples,
  };
}

/** Runs what belongs to a case and keeps the first that it throws. */
function createGuard(index: number, stages: Stages, output: OutputGate) {
  let failure: Failure | undefined;
  async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
    output.begin(index);
    try {
      return await action();
    } catch (error) {
      failure ??= stages.failure(error);
      return undefined;
    }
  }
  return { attempt, failure: () => failure };
}

/** From setup to teardown, which runs whenever the setup has. */
function createLife(job: RegisteredCase, stages: Stages, bench: Parameters<typeof startWork>[3]) {
  const { params } = job.info;
  let setUp: { state: unknown } | undefined;
  let work: Work | undefined;
  return {
    work: () => work,
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
