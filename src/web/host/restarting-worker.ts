import { releaseProxy, wrap, type Remote } from 'comlink';
import type { Failure } from '../../lab/model/failure.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';

type Ask<Api, T> = (remote: Remote<Api>) => Promise<T>;
/** Why no answer will come: the worker died, saying why, or was ended on purpose. */
type Ended = { died: string } | { failure: Failure };

/** A worker that answers calls and keeps nothing between them, so it may be ended and started at will. */
export interface RestartingWorker<Api> {
  /** Never rejects, and always ends: a call whose worker dies is made once more, on a fresh one. */
  call<T>(ask: Ask<Api, T>): Promise<Result<T>>;
  /** Ends the worker; calls under way come to this failure. The next call starts another worker. */
  end(failure: Failure): void;
  /** Ends it for good: calls under way and later ones fail with `stopped`. */
  close(): void;
}

type Live<Api> = {
  ask<T>(ask: Ask<Api, T>): Promise<Result<T> | Ended>;
  end(how: Ended): void;
};

/**
 * Starts the worker at the first call.
 *
 * Errors of calls: `worker-failed` when the second worker died too or none could be started, or when the
 * far side threw, which is a bug; `stopped` once closed; what `end` was given.
 */
export function createRestartingWorker<Api>(startWorker: () => Worker): RestartingWorker<Api> {
  let live: Live<Api> | undefined;
  let closed = false;

  function started(): Live<Api> {
    live ??= startLive<Api>(startWorker(), () => (live = undefined));
    return live;
  }
  async function call<T>(ask: Ask<Api, T>, tries = 2): Promise<Result<T>> {
    if (closed) return failed({ code: 'stopped' });
    try {
      const outcome = await started().ask(ask);
      if ('ok' in outcome) return outcome;
      if ('failure' in outcome) return failed(outcome.failure);
      return await (tries > 1 ? call(ask, tries - 1) : workerFailed(outcome.died));
    } catch (error) {
      return workerFailed(error);
    }
  }
  return {
    call: (ask) => call(ask),
    end: (failure) => live?.end({ failure }),
    close() {
      closed = true;
      live?.end({ failure: { code: 'stopped' } });
    },
  };
}

/** Comlink never rejects when its worker dies, so every call also waits for the end of the worker. */
function startLive<Api>(worker: Worker, onEnd: () => void): Live<Api> {
  const remote = wrap<Api>(worker);
  // Not one promise raced against: that would keep every answer for as long as the worker lives.
  const waiting = new Set<(how: Ended) => void>();
  let over = false;

  function end(how: Ended) {
    if (over) return;
    over = true;
    onEnd();
    remote[releaseProxy]();
    worker.terminate();
    for (const settle of waiting) settle(how);
    waiting.clear();
  }
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    // A script that did not load says nothing.
    end({ died: event.message || 'the script did not load' });
  });
  worker.addEventListener('messageerror', () => end({ died: 'a message could not be read' }));

  const ask = <T>(question: Ask<Api, T>) =>
    new Promise<Result<T> | Ended>((settle) => {
      waiting.add(settle);
      void question(remote)
        .then(ok, workerFailed)
        .then((answer) => {
          waiting.delete(settle);
          settle(answer);
        });
    });
  return { ask, end };
}

const workerFailed = (reason: unknown): Result<never> =>
  failed({ code: 'worker-failed', message: reason instanceof Error ? reason.message : String(reason) });
