import { createServer } from 'node:http';
import { listen } from '../../src/node/serve/listen.ts';
import {
  createCollector,
  type Collector,
  type CollectorOptions,
} from '../../src/node/collector/create-collector.ts';
import type { CollectorStore } from '../../src/node/collector/collector-store.ts';
import { memoryStore } from './memory-store.ts';

export type ServedCollector = {
  url: string;
  store: CollectorStore;
  collector: Collector;
  stop: () => Promise<void>;
};

/** A collector on a port of its own, on a store in memory unless another is given. */
export async function servedCollector(
  options: Partial<CollectorOptions> = {},
  port = 0,
): Promise<ServedCollector> {
  const store = options.store ?? memoryStore();
  const server = createServer();
  const collector = await createCollector({
    name: 'test',
    version: '0.0.0',
    serverOf: (handler) => server.on('request', handler),
    ...options,
    store,
  });
  const open = await listen(server, port);
  return {
    url: `http://localhost:${open}`,
    store,
    collector,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await collector.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
