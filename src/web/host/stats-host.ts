import { releaseProxy, wrap, type Remote } from 'comlink';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import type { CaseSummary, Relative } from '../../lab/model/summary.ts';
import type { CaseSamples, StatsApi } from '../../lab/wire/stats-api.ts';

/** The stats worker, got back up when it dies. No call rejects, and every call ends. */
export interface StatsHost {
  summarise(cases: CaseSamples[]): Promise<Result<(CaseSummary | undefined)[]>>;
  relative(baseline: CaseSummary, candidate: CaseSummary): Promise<Result<Relative>>;
  /** Ends the worker; calls under way and later ones fail with `stopped`. */
  close(): void;
}

/** Why there is no answer to come: the worker died, saying why, or the host was closed. */
type Ended = { died: string } | 'closed';
type Ask<T> = (stats: Remote<StatsApi>) => Promise<T>;

type Live = {
  ask<T>(ask: Ask<T>): Promise<Result<T> | Ended>;
  end(how: Ended): void;
};

/**
 * Starts the worker at the first call. A call whose worker dies is made once more, on a fresh one.
 *
 * Errors: `worker-failed` when that one died too or none could be started, or when the arithmetic threw,
 *         which is a bug; `stopped` once closed.
 */
export function createStatsHost(startWorker: () => Worker): StatsHost {
  let live: Live | undefined;
  let closed = false;

  function started(): Live {
    live ??= startLive(startWorker(), () => (live = undefined));
    return live;
  }
  async function call<T>(ask: Ask<T>, tries = 2): Promise<Result<T>> {
    if (closed) return failed({ code: 'stopped' });
    try {
      const outcome = await started().ask(ask);
      if (outcome === 'closed') return failed({ code: 'stopped' });
      if (!('died' in outcome)) return outcome;
      return await (tries > 1 ? call(ask, tries - 1) : workerFailed(outcome.died));
    } catch (error) {
      return workerFailed(error);
    }
  }
  return {
    summarise: (cases) => call((stats) => stats.summarise(cases)),
    relative: (baseline, candidate) => call((stats) => stats.relative(baseline, candidate)),
    close() {
      closed = true;
      live?.end('closed');
    },
  };
}

/** Comlink never rejects when its worker dies, so every call also waits for the end of the worker. */
function startLive(worker: Worker, onEnd: () => void): Live {
  const stats = wrap<StatsApi>(worker);
  // Not one promise raced against: that would keep every answer for as long as the worker lives.
  const waiting = new Set<(how: Ended) => void>();

  function end(how: Ended) {
    onEnd();
    stats[releaseProxy]();
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

  const ask = <T>(question: Ask<T>) =>
    new Promise<Result<T> | Ended>((settle) => {
      waiting.add(settle);
      void question(stats)
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
