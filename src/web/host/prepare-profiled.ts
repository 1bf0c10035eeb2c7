import { createBenchClient } from '../../lab/conduct/bench-client.ts';
import type { Prepared } from '../../lab/conduct/prepared.ts';
import { workerText } from '../../lab/conduct/worker-text.ts';
import { loopsText } from '../../lab/measure/loops.ts';
import type { ContextBatch } from '../../lab/model/context-batch.ts';
import type { Limits } from '../../lab/model/plan.ts';
import { ok, type Result } from '../../lab/model/result.ts';
import { profilingText, watchingText } from '../../lab/profile/record/profiling-text.ts';
import { parseContextBatch } from '../../lab/wire/parse-context-batch.ts';
import type { InstrumentedText } from '../../lab/wire/source-api.ts';
import { openSandbox, type SandboxProfiling } from './open-sandbox.ts';
import { fetchRuntime, type PrepareParts } from './prepare.ts';

/** What is to be run and looked at. */
export type Profiled = {
  text: InstrumentedText;
  attachments: Prepared['load']['attachments'];
  limits: Limits;
  /** Whether memory can be shared here; else calls are counted. */
  isShared: boolean;
};

export type PrepareProfiled = (
  profiled: Profiled,
  take: (batch: ContextBatch) => void,
) => Promise<Result<Prepared>>;

/** Gets an instrumented benchmark ready to be started; what is seen of it goes to `take`. */
export async function prepareProfiled(
  { text: { code, lines, names, functions }, attachments, limits, isShared }: Profiled,
  take: (batch: ContextBatch) => void,
  { page, timers }: Pick<PrepareParts, 'page' | 'timers'>,
): Promise<Result<Prepared>> {
  const runtime = await fetchRuntime();
  if (!runtime.ok) return runtime;
  const { before, loops } = profilingText(names, functions.length, isShared);
  const profiling: SandboxProfiling = {
    ...(isShared && { watching: `onmessage=({data,ports:[port]})=>${watchingText()}(data,${watchParts})` }),
    take(message) {
      const batch = parseContextBatch(message);
      if (batch) take(batch);
    },
  };
  return ok({
    load: { lines, attachments },
    start(cases, listener, signal) {
      const whole = workerText(code, loops(loopsText(cases)), runtime.value, before);
      return createBenchClient(openSandbox(whole, page, profiling), limits, signal, listener, timers);
    },
  });
}

/** Its own turn of the event loop: a timer would come too late. */
const watchParts = `(()=>{
  const { port1, port2 } = new MessageChannel();
  return {
    now: () => performance.now(),
    later: (run) => { port1.onmessage = () => run(); port2.postMessage(undefined); },
    post: (batch, transfer) => port.postMessage(batch, transfer),
  };
})()`;
