import type { Failure, Stage } from '../model/failure.ts';
import type { Limits, Share } from '../model/plan.ts';
import { failed, type Result } from '../model/result.ts';
import type { Loaded, LoadRequest } from '../model/loading.ts';
import type { Measured } from '../wire/bench-api.ts';
import { parseLoaded, parseMeasured } from '../wire/parse-bench-answer.ts';
import type { BenchProcess } from './bench-process.ts';
import { createInbox, type BenchListener } from './inbox.ts';
import { createMortality } from './mortality.ts';
import type { StopSignal } from './stop-signal.ts';
import { createWatchdog, type Timers } from './watchdog.ts';
import { workerError } from './worker-error.ts';

/** One worker, from its first call to its end. Every call settles, whatever happens to the worker. */
export type BenchClient = {
  /** Settles after all that was printed meanwhile has been handed over, once in a worker's life. */
  load(request: LoadRequest): Promise<Result<Loaded>>;
  /** Settles after the last batch has been handed over. */
  measure(share: Share): Promise<Result<Measured>>;
  /** Whether a case of those asked for last was heard of: if not, whatever went wrong is not their doing. */
  begun(): boolean;
  /** The case that was on at last; undefined where cases took turns. */
  current(): number | undefined;
  /** Why the worker can no longer be used; undefined while it can. */
  dead(): Failure | undefined;
  close(): void;
};

/**
 * Calls a started worker, and makes events of what it sends.
 *
 * Errors: those the worker answers; `worker-failed` for an answer that makes no sense; `timed-out`,
 *         `sandbox-died`, `stopped`; `threw` or `syntax-error` for what the worker itself did not catch.
 */
export function createBenchClient(
  process: BenchProcess,
  limits: Limits,
  signal: StopSignal,
  listener: BenchListener,
  timers: Timers,
): BenchClient {
  const { api } = process;
  const mortality = createMortality(signal);
  const watchdog = createWatchdog(limits.stallMs, process.beats, timers, mortality.die);
  const inbox = createInbox(listener, watchdog);
  let lines = 0;

  process.onData(inbox.take);
  process.onLife((life) => {
    watchdog.alive();
    if (life.kind === 'memory') listener.memory(life.bytes);
    if (life.kind === 'error') mortality.die(workerError(life, inbox.stage(), lines));
  });

  async function ended<T>(call: Promise<unknown>, parse: (said: unknown) => Result<T>): Promise<Result<T>> {
    const parsed = parse(await answer(call));
    // Two ports keep no common order: an answer may overtake the last of what was sent before it.
    if (parsed.ok) await inbox.ended();
    return parsed;
  }
  async function watched<T>(stage: Stage, work: () => Promise<Result<T>>): Promise<Result<T>> {
    watchdog.begin(stage);
    const settled = await Promise.race([work(), mortality.death]);
    watchdog.end();
    return settled;
  }
  function load(request: LoadRequest) {
    lines = request.lines;
    return watched('load', () => ended(api.load(request), (said) => parseLoaded(said, limits.cases)));
  }
  async function measure(share: Share) {
    inbox.expect(share);
    return watched('setup', () => ended(api.measure(share), (said) => parseMeasured(said, share.cases)));
  }
  const close = once([watchdog.close, mortality.release, process.close]);
  return { load, measure, begun: inbox.begun, current: inbox.current, dead: mortality.failure, close };
}

/** A call that was rejected is an answer too: only a bug in our own worker does it. */
const answer = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => failed({ code: 'worker-failed', message: String(error) }));

/** Does all of this, the first time it is called. */
function once(acts: (() => void)[]): () => void {
  return () => acts.splice(0).forEach((act) => act());
}
