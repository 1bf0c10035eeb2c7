import { expose } from 'comlink';
import { PortWorker } from './port-worker.ts';

/** Starts workers of which the nth serves the nth api, and those after them the last. */
export function portWorkers(...apis: readonly unknown[]) {
  const workers: PortWorker[] = [];
  function start(): PortWorker {
    const api = apis[Math.min(workers.length, apis.length - 1)];
    const worker = new PortWorker((port) => expose(api, port));
    workers.push(worker);
    return worker;
  }
  return { start, workers };
}
