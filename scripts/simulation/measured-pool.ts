import type { Bench } from '../../src/lab/measure/bench.ts';
import { sharedLoops } from '../../src/lab/measure/loops.ts';
import type { Loops } from '../../src/lab/measure/loops.ts';
import { measureLot } from '../../src/lab/measure/measure-lot.ts';
import { createOutputGate } from '../../src/lab/measure/output-gate.ts';
import type { RegisteredCase } from '../../src/lab/measure/registry.ts';
import type { Share } from '../../src/lab/model/plan.ts';
import type { Batch } from '../../src/lab/model/run.ts';
import { workerSamples } from '../../src/lab/stats/worker-samples.ts';
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import { arms } from './arms.ts';
import { pairSummary } from './pair-summary.ts';
import type { PairSamples, PairSummary } from './pair-summary.ts';
import type { Machine } from './simulated-machine.ts';
import { freshWorker } from './worker-pool.ts';
import type { Design } from './worker-pool.ts';

/** As `workerPool`, measured by the engine with all that it does. Random: from the seed. */
export async function measuredPool(size: number, design: Design, seed: number): Promise<PairSummary> {
  const random = mulberry32(seed);
  const measured: PairSamples[] = [];
  for (let nth = 0; nth < size; nth++)
    measured.push(await measuredRounds(...freshWorker(design, nth, random)));
  return pairSummary(measured);
}

async function measuredRounds(machine: Machine, share: Share): Promise<PairSamples> {
  const batches: Batch[] = [];
  const measured = await measureLot(
    [job('baseline'), job('candidate')],
    share,
    benchOn(machine, (batch) => batches.push(batch)),
    0,
  );
  const of = (arm: number) => {
    const own = batches.filter((batch) => batch.case === arm);
    const overheads = { [share.replicate]: measured[arm].overheadMs ?? 0 };
    return workerSamples({ batches: own, overheads })[0];
  };
  return { baseline: of(arms.baseline), candidate: of(arms.candidate) };
}

const job = (name: string): RegisteredCase => ({
  body: () => undefined,
  info: { key: name, name, groups: [], params: {}, baseline: name === 'baseline' },
  sameResult: false,
});

function benchOn(machine: Machine, batch: (batch: Batch) => void): Bench {
  const ignore = () => undefined;
  return {
    now: machine.now,
    clockStepMs: machine.clockStepMs,
    pause: async () => undefined,
    loops: (arm) => loopsOn(machine, arm === 'empty' ? arms.empty : arm),
    sink: { value: undefined },
    areEqual: Object.is,
    output: createOutputGate(0, ignore),
    describe: (error) => ({ message: String(error) }),
    emit: { batch, stage: ignore },
  };
}

/** Calls that are not made, and take as long as if they were. */
const loopsOn = (machine: Machine, arm: number): Loops => ({
  ...sharedLoops,
  sync(_body, _input, _params, calls, { now }) {
    const start = now();
    machine.spend(arm, calls);
    const elapsed = now() - start;
    machine.idle();
    return elapsed;
  },
});
