import { releaseProxy, wrap, type Remote } from 'comlink';
import type { Failure, Stage } from '../../lab/model/failure.ts';
import type { Limits, Share } from '../../lab/model/plan.ts';
import { failed, type Result } from '../../lab/model/result.ts';
import type { BenchApi, Loaded, LoadRequest, Measured } from '../../lab/wire/bench-api.ts';
import { parseLoaded, parseMeasured } from '../../lab/wire/parse-bench-answer.ts';
import { once } from '../process-monitor/switchable.ts';
import type { BenchProcess } from './bench-process.ts';
import { createInbox, type BenchListener } from './inbox.ts';
import { createMortality, type Mortality } from './mortality.ts';
import { createWatchdog, type Timers, type Watchdog } from './watchdog.ts';
import { workerError } from './worker-error.ts';

/** One worker, from its first call to its end. Every call settles, whatever happens to the worker. */
export type BenchClient = {
  load(request: LoadRequest): Promise<Result<Loaded>>;
  /** Settles after the last batch has been handed over. */
  measure(share: Share): Promise<Result<Measured>>;
  /** Whether the case asked for last was heard of: if not, whatever went wrong is not its doing. */
  begun(): boolean;
  /** Why the worker can no longer be used; undefined while it can. */
  dead(): Failure | undefined;
  close(): void;
};

export function createBenchClient(
  process: BenchProcess,
  limits: Limits,
  signal: AbortSignal,
  listener: BenchListener,
  timers: Timers,
): BenchClient {
  const bench: Remote<BenchApi> = wrap(process.control);
  const mortality = createMortality(signal);
  const watchdog = createWatchdog(limits.stallMs, process.beats, timers, mortality.die);
  const inbox = createInbox(listener, watchdog, limits.outputBytes);
  let lines = 0;

  process.data.onmessage = ({ data }: MessageEvent<unknown>) => inbox.take(data);
  process.onLife((life) => {
    watchdog.alive();
    if (life.kind === 'memory') listener.memory(life.bytes);
    if (life.kind === 'error') mortality.die(workerError(life, inbox.stage(), lines));
  });

  async function watched<T>(stage: Stage, work: () => Promise<Result<T>>): Promise<Result<T>> {
    watchdog.begin(stage);
    const settled = await Promise.race([work(), mortality.death]);
    watchdog.end();
    return settled;
  }
  async function load(request: LoadRequest) {
    lines = request.lines;
    return watched('load', async () => parseLoaded(await answer(bench.load(request)), limits.cases));
  }
  async function measure(share: Share) {
    inbox.expect(share);
    return watched('setup', async () => {
      const measured = parseMeasured(await answer(bench.measure(share)));
      // Two ports keep no common order: the answer may overtake the last batch.
      if (measured.ok) await inbox.received(measured.value.samples);
      return measured;
    });
  }
  const close = once(() => closeAll(bench, process, watchdog, mortality));
  return { load, measure, begun: inbox.begun, dead: mortality.failure, close };
}

/** A call that was rejected is an answer too: only a bug in our own worker does it. */
const answer = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => failed({ code: 'worker-failed', message: String(error) }));

function closeAll(bench: Remote<BenchApi>, process: BenchProcess, watchdog: Watchdog, mortality: Mortality) {
  watchdog.close();
  mortality.release();
  // Also keeps the proxy reachable until here: a collected proxy drops its pending calls
  // (GoogleChromeLabs/comlink#692).
  bench[releaseProxy]();
  process.close();
}
