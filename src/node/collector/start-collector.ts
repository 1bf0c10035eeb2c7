import { hostname } from 'node:os';
import type { RequestListener, Server } from 'node:http';
import type { Retention } from './collector-store.ts';
import { createCollector, type Collector } from './create-collector.ts';
import { openStore } from './open-store.ts';

export type CollectorWish = {
  /** Where it keeps what it is given. */
  folder: string;
  version: string;
  serverOf: (handler: RequestListener) => Server;
  allowOrigins?: readonly string[];
  allowPrivateWebhooks?: boolean;
  retention?: Retention;
  tell: (line: string) => void;
};

/** `isNew`: it has no token yet. */
export type StartedCollector = { collector: Collector; isNew: boolean; stop: () => Promise<void> };

const hourMs = 3_600_000;

/**
 * A collector on what a folder holds; what need not be kept any longer goes at the start and every hour. Errors: a
 * `StoreProblem` where the folder cannot be used.
 */
export async function startCollector(wish: CollectorWish): Promise<StartedCollector> {
  const { folder, retention = {}, ...options } = wish;
  const store = await openStore(folder);
  const collector = await createCollector({ ...options, store, name: hostname() }).catch((error: unknown) => {
    store.close();
    throw error;
  });
  const prune = () => store.prune(retention, Date.now());
  prune();
  const pruning = setInterval(prune, hourMs).unref();
  return {
    collector,
    isNew: store.tokens().length === 0,
    async stop() {
      clearInterval(pruning);
      await collector.close();
      store.close();
    },
  };
}
