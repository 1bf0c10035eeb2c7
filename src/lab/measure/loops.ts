import type { Params } from '../model/authoring.ts';
import type { Clock, Milliseconds } from '../model/units.ts';

type Body = (input: unknown, params: Params) => unknown;
/** The clock, and where the last result goes so that the engine must compute it. */
export type Probe = { now: Clock; sink: { value: unknown } };

type Timed<Input, Elapsed> = (
  body: Body,
  input: Input,
  params: Params,
  calls: number,
  probe: Probe,
) => Elapsed;

/** The timed sections of one case: `calls` calls between two readings of the clock. */
export type Loops = {
  sync: Timed<unknown, Milliseconds>;
  /** A fresh input for each call. */
  syncEach: Timed<readonly unknown[], Milliseconds>;
  async: Timed<unknown, Promise<Milliseconds>>;
  asyncEach: Timed<readonly unknown[], Promise<Milliseconds>>;
};

/** Loops for code that cannot be given its own: call sites are shared between cases, so they see every body. */
export const sharedLoops: Loops = {
  sync(body, input, params, calls, probe) {
    const { now, sink } = probe;
    // By turns from two places: of what is the same in each call, an engine would do the work once.
    const inputs = [undefined, input, input];
    const given = [params, params];
    let last: unknown;
    const start = now();
    for (let call = 0; call < calls; call++) last = body(inputs[1 + (call & 1)], given[call & 1]);
    const elapsed = now() - start;
    sink.value = last;
    return elapsed;
  },
  syncEach(body, inputs, params, calls, probe) {
    const { now, sink } = probe;
    let last: unknown;
    const start = now();
    for (let call = 0; call < calls; call++) last = body(inputs[call], params);
    const elapsed = now() - start;
    sink.value = last;
    return elapsed;
  },
  async: async function (body, input, params, calls, probe) {
    const { now, sink } = probe;
    let last: unknown;
    const start = now();
    for (let call = 0; call < calls; call++) last = await body(input, params);
    const elapsed = now() - start;
    sink.value = last;
    return elapsed;
  },
  asyncEach: async function (body, inputs, params, calls, probe) {
    const { now, sink } = probe;
    let last: unknown;
    const start = now();
    for (let call = 0; call < calls; call++) last = await body(inputs[call], params);
    const elapsed = now() - start;
    sink.value = last;
    return elapsed;
  },
};

/**
 * JavaScript text of an array of separate `Loops`, one for each of `cases` cases, one for the empty call and one for
 * opaque calls, the same code written out for each: V8 keeps type feedback by function text, so cases that share a loop
 * slow each other down.
 *
 * Assumes the loops above refer to nothing outside themselves.
 */
export const loopsText: LoopsText = (cases) =>
  `[${Array.from({ length: cases + 2 }, () => loopText()).join(',\n')}]`;

/**
 * The same for a recording: an engine does not put the bodies of the cases into their loops, where a profile would charge
 * them to the loop.
 */
export const recordedLoopsText: LoopsText = (cases) => {
  const own = Array.from({ length: cases }, () => `primed(${loopText()})`);
  return `(() => { const primed = ${String(primed)}; return [${[...own, loopText(), loopText()].join(',\n')}]; })()`;
};

/** Loops that have called so many functions that the engine expects any. */
function primed(loops: Loops): Loops {
  const bodies = [() => 1, () => 2, () => 3, () => 4, () => 5, () => 6];
  const inputs = Array.from({ length: 64 });
  const probe = { now: () => 0, sink: { value: undefined } };
  for (let turn = 0; turn < 120; turn++) {
    const body = bodies[turn % bodies.length];
    loops.sync(body, 0, {}, inputs.length, probe);
    loops.syncEach(body, inputs, {}, inputs.length, probe);
    void loops.async(body, 0, {}, inputs.length, probe);
    void loops.asyncEach(body, inputs, {}, inputs.length, probe);
  }
  return loops;
}

/** JavaScript text of loops for so many cases. */
export type LoopsText = (cases: number) => string;

function loopText(): string {
  const { sync, syncEach, async, asyncEach } = sharedLoops;
  return `{ ${String(sync)}, ${String(syncEach)}, async: ${String(async)}, asyncEach: ${String(asyncEach)} }`;
}
