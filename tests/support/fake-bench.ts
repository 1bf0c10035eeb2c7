import type { Bench } from '../../src/lab/measure/bench.ts';
import { sharedLoops } from '../../src/lab/measure/loops.ts';
import { createOutputGate } from '../../src/lab/measure/output-gate.ts';
import type { Stage } from '../../src/lab/model/failure.ts';
import type { Batch } from '../../src/lab/model/run.ts';
import { complaint } from '../../src/lab/source/complaint.ts';

/** A world whose clock moves only when the measured code says so, and which writes down what was emitted. */
export function fakeBench({ clockStepMs = 0.005, outputBytes = 100 } = {}) {
  let time = 0;
  const batches: Batch[] = [];
  const stages: Stage[] = [];
  const printed: string[] = [];
  let pauses = 0;
  const bench: Bench = {
    now: () => time,
    clockStepMs,
    pause: async () => {
      pauses++;
    },
    loops: sharedLoops,
    sink: { value: undefined },
    output: createOutputGate(outputBytes, (_, text) => printed.push(text)),
    describe: (error) => complaint(error, 0),
    emit: { batch: (batch) => batches.push(batch), stage: (stage) => stages.push(stage) },
  };
  return { bench, batches, stages, printed, pauses: () => pauses, spend: (ms: number) => void (time += ms) };
}
