import type { Clock, Milliseconds, Random } from '../model/units.ts';
import { clockStep } from './clock-step.ts';
import type { Micro, MicroBatch } from './micro-api.ts';
import { measureMicroBlock, type MicroWorld } from './micro-block.ts';
import { microBatchCall, microCall, type MicroCall } from './micro-call.ts';
import type { MicroSnapshot } from './micro-outcomes.ts';
import type { MicroPlan } from './micro-plan.ts';
import type { MicroBatchProgress, MicroBatchResult } from './micro-result.ts';
import { microSnapshots } from './micro-snapshots.ts';
import { createMicroTurns } from './micro-turns.ts';

/** What a platform lends to measuring in its own thread. */
export type MicroParts = Pick<MicroWorld, 'pause' | 'describe' | 'loops'> & {
  now: Clock;
  /** Measured when it is first needed, where it is not told. */
  clockStepMs?: Milliseconds;
  /** For a seed where none is given. */
  random: Random;
  /** The name of the platform, for people. */
  engine: string;
};

/**
 * The programming interface: functions measured in the thread that asks, in blocks that are the replicates of a run.
 * Each block sets up anew, has loops of its own and takes rounds in a balanced random order beside an empty call
 * (`measureLot`). Calls made at once take turns, block by block.
 *
 * Units:  milliseconds per call.
 * Assumes blocks independent of each other, as far as that goes: all share one heap and what the engine has learnt. How
 *         much one process differs from the next cannot be seen from here; fresh workers show it (`runPlan`).
 * Random: all from the seed in the options.
 */
export function createMicro(parts: MicroParts): { micro: Micro; microBatch: MicroBatch } {
  const measure = createMeasuring(parts);
  const place = () => ({ engine: parts.engine, seed: Math.floor(parts.random() * 2 ** 32) });

  async function one(name: unknown, fn: unknown, options: unknown = {}) {
    const { result } = await lastProgress(microCall([name, fn], options, place()), measure);
    return result;
  }
  const oneStreamed = (name: unknown, fn: unknown, options: unknown = {}) =>
    progressOf(microCall([name, fn], options, place()), measure);

  function several<Name extends string>(
    functions: Readonly<Record<Name, unknown>>,
    options?: unknown,
  ): Promise<MicroBatchResult<Name>>;
  async function several(functions: unknown, options: unknown = {}): Promise<MicroBatchResult> {
    const { batch } = await lastProgress(microBatchCall(functions, options, place()), measure);
    return batch;
  }
  function severalStreamed<Name extends string>(
    functions: Readonly<Record<Name, unknown>>,
    options?: unknown,
  ): AsyncGenerator<MicroBatchProgress<Name>, void>;
  function severalStreamed(
    functions: unknown,
    options: unknown = {},
  ): AsyncGenerator<MicroBatchProgress, void> {
    return progressOf(microBatchCall(functions, options, place()), measure);
  }
  return {
    micro: Object.assign(one, { stream: oneStreamed }),
    microBatch: Object.assign(several, { stream: severalStreamed }),
  };
}

type Measure = (plan: MicroPlan) => AsyncGenerator<MicroSnapshot, MicroSnapshot>;

/** Of one thread: two functions at once would each be measured with the other in its time. */
function createMeasuring({ clockStepMs: told, ...parts }: MicroParts): Measure {
  const inTurn = createMicroTurns();
  const sink: MicroWorld['sink'] = { value: undefined };
  let clockStepMs = told;
  return (plan) =>
    microSnapshots(plan, (block, cases) =>
      inTurn(() => {
        clockStepMs ??= clockStep(parts.now);
        return measureMicroBlock(plan, block, cases, { ...parts, clockStepMs, sink });
      }),
    );
}

async function* progressOf<Progress>(
  { plan, progress, onProgress }: MicroCall<Progress>,
  measure: Measure,
): AsyncGenerator<Progress, void> {
  for await (const snapshot of measure(plan)) {
    const told = progress(snapshot);
    onProgress?.(told);
    yield told;
  }
}

/** Without a listener no figures are made on the way. */
async function lastProgress<Progress>(
  { plan, progress, onProgress }: MicroCall<Progress>,
  measure: Measure,
): Promise<Progress> {
  const snapshots = measure(plan);
  for (;;) {
    const { done, value } = await snapshots.next();
    if (done) return progress(value);
    onProgress?.(progress(value));
  }
}
