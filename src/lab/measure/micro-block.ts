import type { Share } from '../model/plan.ts';
import type { Batch, CaseMeasured } from '../model/run.ts';
import type { Milliseconds } from '../model/units.ts';
import type { Bench } from './bench.ts';
import { measureLot } from './measure-lot.ts';
import type { MicroLoops } from './micro-loops.ts';
import type { MicroSignal } from './micro-options.ts';
import type { MicroPlan } from './micro-plan.ts';
import type { OutputGate } from './output-gate.ts';

/** What a block needs of the world. */
export type MicroWorld = Pick<Bench, 'now' | 'pause' | 'clockStepMs' | 'sink' | 'describe'> & {
  loops: MicroLoops;
};

/** Some functions measured beside each other once: all of it, or `cut` short by the signal. */
export type MicroBlock = { block: number; cut: boolean; batches: Batch[]; measured: CaseMeasured[] };

/** A section that is under way when the signal comes, and the teardown after it, have this long to end. */
const GRACE_MS = 1_000;

/**
 * Measures those functions of a plan once: one replicate. Once the signal is there, no function begins another section,
 * and all are torn down.
 *
 * Shape:  undefined where the signal came and a promise of a function, or of a hook, did not settle for a second more.
 *         The function is then left as it is.
 * Errors: none; what a function throws is told as its failure.
 */
export async function measureMicroBlock(
  plan: MicroPlan,
  block: number,
  cases: readonly number[],
  world: MicroWorld,
): Promise<MicroBlock | undefined> {
  const { jobs, signal } = plan;
  const batches: Batch[] = [];
  const loops = world.loops(jobs.length);
  const bench: Bench = {
    ...world,
    loops: (arm) => loops[arm === 'empty' ? jobs.length : arm],
    areEqual: Object.is,
    output: stopGate(() => signal?.aborted ?? false),
    emit: { batch: (batch) => batches.push(batch), stage: () => undefined },
  };
  const measuring = measureLot(jobs, blockShare(plan, block, cases), bench, 0);
  const measured = await (signal ? settledOrStuck(measuring, signal, world) : measuring);
  if (!measured) return undefined;
  return { block, batches, cut: measured.some(isCut), measured: measured.map(withoutCut) };
}

/** After every section a case is asked whether it has printed too much: that is where it can be ended. */
const stopGate = (isStopped: () => boolean): OutputGate => ({
  begin: () => undefined,
  write: () => undefined,
  flush: () => undefined,
  exceeded: isStopped,
});

const isCut = ({ failure }: CaseMeasured): boolean => failure?.code === 'output-too-large';

function withoutCut(measured: CaseMeasured): CaseMeasured {
  if (!isCut(measured)) return measured;
  const { failure: _, ...rest } = measured;
  return rest;
}

function blockShare(plan: MicroPlan, block: number, cases: readonly number[]): Share {
  const { seed, samples, blocks, budgetMs, warmUpMs } = plan;
  // The first block takes the two that any figure needs.
  const least = block === 0 ? 2 : 1;
  return {
    cases,
    replicate: block,
    seed: (seed + Math.imul(block + 1, 0x9e3779b9)) >>> 0,
    samples: Math.max(least, Math.ceil(samples / blocks)),
    least,
    budgetMs: budgetMs / blocks,
    warmUpMs,
  };
}

async function settledOrStuck<T>(
  measuring: Promise<T>,
  signal: MicroSignal,
  { now, pause }: { now: () => Milliseconds; pause: () => Promise<void> },
): Promise<T | undefined> {
  let settled = false;
  const isSettled = () => settled;
  let stop: () => void = () => undefined;
  const measured = measuring.finally(() => (settled = true));
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    await Promise.race([measured, stopped]);
    const until = now() + GRACE_MS;
    while (!isSettled() && now() < until) await pause();
    return isSettled() ? await measured : undefined;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
