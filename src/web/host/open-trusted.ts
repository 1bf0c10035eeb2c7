import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import { createBenchPorts } from './bench-ports.ts';

/** Starts the worker of our own suites, in the app's origin, to run the suite of that name. */
export function openTrusted(suite: string): BenchProcess {
  const { api, onData, far, close } = createBenchPorts();
  const worker = new Worker(new URL('../../../workers/trusted.worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.postMessage(suite, far);
  return {
    api,
    onData,
    beats: false,
    onLife(take) {
      worker.addEventListener('error', ({ message }) =>
        take({ kind: 'error', message: message || 'the worker did not start' }),
      );
    },
    close() {
      worker.terminate();
      close();
    },
  };
}
