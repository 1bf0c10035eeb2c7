import { dequal } from 'dequal';
import type { Bench } from '../../src/lab/measure/bench.ts';
import { sharedLoops, type Loops } from '../../src/lab/measure/loops.ts';
import { createOutputGate } from '../../src/lab/measure/output-gate.ts';
import type { Stage } from '../../src/lab/model/failure.ts';
import type { Batch } from '../../src/lab/model/run.ts';
import { complaint } from '../../src/lab/source/complaint.ts';

type Options = {
  clockStepMs?: number;
  outputBytes?: number;
  emptyMs?: number | ((section: number) => number);
  /** Whether there are loops for opaque calls, in which one that does nothing takes as long as an empty one. */
  hasOpaque?: boolean;
};

/**
 * A world whose clock moves only when the measured code says so, and which writes down what was timed and what was
 * emitted. An empty call takes `emptyMs`, which may differ from section to section.
 */
export function fakeBench({ clockStepMs = 0.005, outputBytes = 100, emptyMs, hasOpaque }: Options = {}) {
  let time = 0;
  const batches: Batch[] = [];
  const stages: [Stage, number | undefined][] = [];
  const printed: [number | undefined, string][] = [];
  const sections: { arm: number | 'empty'; calls: number }[] = [];
  let pauses = 0;
  let opaque = false;
  const spend = (ms: number) => void (time += ms);
  const empty = emptyLoops(spend, typeof emptyMs === 'function' ? emptyMs : () => emptyMs ?? 0.000_001);
  const loops = (arm: number | 'empty'): Loops => {
    const note = (calls: number) => void sections.push({ arm, calls });
    return arm === 'empty' ? notedLoops(empty, note) : notedLoops(sharedLoops, note);
  };
  const bench: Bench = {
    now: () => time,
    clockStepMs,
    pause: async () => {
      pauses++;
    },
    loops,
    ...(hasOpaque && {
      opaqueLoops: {
        ...sharedLoops,
        sync(body, input, params, calls, probe) {
          opaque = true;
          const elapsed = sharedLoops.sync(body, input, params, calls, probe);
          opaque = false;
          spend(calls * 0.000_002);
          return elapsed + calls * 0.000_002;
        },
      },
    }),
    sink: { value: undefined },
    areEqual: dequal,
    output: createOutputGate(outputBytes, (index, text) => printed.push([index, text])),
    describe: (error) => complaint(error, 0),
    emit: {
      batch: (batch) => batches.push(batch),
      stage: (stage, index) => stages.push([stage, index]),
    },
  };
  return {
    bench,
    batches,
    stages,
    sections,
    spend,
    now: bench.now,
    pauses: () => pauses,
    /** Whether the call is one the engine could not look into. */
    isOpaque: () => opaque,
    printedBy: (index: number) => printed.flatMap(([by, text]) => (by === index ? [text] : [])).join(''),
  };
}

/** Loops that only let the time pass that so many calls take. */
function emptyLoops(spend: (ms: number) => void, emptyMs: (section: number) => number): Loops {
  let sections = 0;
  const pass = (calls: number) => {
    const elapsed = calls * emptyMs(sections++);
    spend(elapsed);
    return elapsed;
  };
  return {
    sync: (_body, _input, _params, calls) => pass(calls),
    syncEach: (_body, _inputs, _params, calls) => pass(calls),
    async: async (_body, _input, _params, calls) => pass(calls),
    asyncEach: async (_body, _inputs, _params, calls) => pass(calls),
  };
}

function notedLoops(loops: Loops, note: (calls: number) => void): Loops {
  function noted<Body, Input, Params, Probe, Elapsed>(
    loop: (body: Body, input: Input, params: Params, calls: number, probe: Probe) => Elapsed,
  ): typeof loop {
    return (body, input, params, calls, probe) => {
      note(calls);
      return loop(body, input, params, calls, probe);
    };
  }
  const { sync, syncEach, async, asyncEach } = loops;
  return { sync: noted(sync), syncEach: noted(syncEach), async: noted(async), asyncEach: noted(asyncEach) };
}
