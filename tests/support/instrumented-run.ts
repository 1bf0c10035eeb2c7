import { runInNewContext } from 'node:vm';
import { profilingText } from '../../src/lab/profile/record/profiling-text.ts';
import { instrument } from '../../src/lab/source/instrument/instrument.ts';

export type InstrumentedRun = {
  /** What `main` came to: what it gave or threw, and what was logged. */
  came: unknown;
  /** Where a function said it was, and the calling context said otherwise. */
  lost: string[];
  /** The context at the end; 0 where every function was left. */
  last: number;
};

type Watched = { state: Int32Array };

/**
 * Runs compiled code that has a function `main`, as it is or instrumented. It may use `log(value)`, and `at(name)` to say in
 * which function it is.
 */
export async function instrumentedRun(code: string, isInstrumented: boolean): Promise<InstrumentedRun> {
  const made = isInstrumented ? instrument(code) : undefined;
  if (made && !made.ok) throw new Error(JSON.stringify(made.failure));
  const functions = made?.value.functions ?? [];
  const before = made
    ? profilingText(made.value.names, functions.length, true).before
    : 'const $contexts={};';
  const logged: unknown[] = [];
  const lost: string[] = [];
  let contexts: Watched | undefined;
  const where = () => {
    if (!contexts) return undefined;
    const { state } = contexts;
    return functions.at(state[4 + 2 * (state[0] / state[2])])?.name;
  };
  const world = {
    tell: (told: Watched) => (contexts = isInstrumented ? told : undefined),
    log: (value: unknown) => void logged.push(value),
    at(name: string) {
      logged.push(name);
      const seen = where();
      if (contexts && seen !== name) lost.push(`${name} is taken for ${seen}`);
    },
    queueMicrotask,
    setTimeout,
  };
  const script = `'use strict';${before}(async()=>{tell($contexts);{\n${made ? made.value.code : code}\n;return main();}})()`;
  const came = await outcome(() => runInNewContext(script, world));
  return { came: [came, logged], lost, last: contexts ? contexts['state'][0] : 0 };
}

async function outcome(run: () => unknown): Promise<unknown> {
  try {
    return { gave: await run() };
  } catch (error) {
    return { threw: String(error) };
  }
}
