import { createBenchClient } from '../../lab/conduct/bench-client.ts';
import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import type { Prepared } from '../../lab/conduct/prepared.ts';
import type { Timers } from '../../lab/conduct/watchdog.ts';
import { workerText } from '../../lab/conduct/worker-text.ts';
import { loopsText, type LoopsText } from '../../lab/measure/loops.ts';
import type { Plan } from '../../lab/model/plan.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import { compile } from '../../lab/source/compile.ts';
import { threadRuntime } from './start-thread.ts';

const timers: Timers = {
  now: () => performance.now(),
  every(ms, tick) {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  },
};

/** Starts a text in a fresh thread, wherever that is: `openThread`, `openReplicate`. */
export type OpenBench = (text: string, lines: number) => BenchProcess;

/** The whole text of a thread from compiled code and the text of loops. */
export type TextOf = (code: string, loops: string) => string;
const plainText: TextOf = (code, loops) => workerText(code, loops, threadRuntime);

/** Other loops than are timed, and how code and loops become one text. */
type Texts = { loops?: LoopsText; textOf?: TextOf };

/**
 * Gets a benchmark ready to be started in threads, fresh for each replicate.
 *
 * Errors: those of `compile`; `suite-unavailable` for a suite that needs the app's origin.
 */
export function prepareThread(
  { benchmark, limits }: Plan,
  open: OpenBench,
  { loops = loopsText, textOf = plainText }: Texts = {},
): Result<Prepared> {
  if (benchmark.kind !== 'written') {
    const message = `"${benchmark.suite}" measures what only a browser has`;
    return failed({ code: 'suite-unavailable', message });
  }
  const compiled = compile(benchmark.text, benchmark.language);
  if (!compiled.ok) return compiled;
  const { code, lines } = compiled.value;
  return ok({
    load: { lines, attachments: benchmark.attachments },
    start(cases, listener, signal) {
      const process = open(textOf(code, loops(cases)), lines);
      return createBenchClient(process, limits, signal, listener, timers);
    },
  });
}
