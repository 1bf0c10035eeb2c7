import type { BenchProcess } from './bench-process.ts';

/** Starts the worker of our own suites, in the app's origin, to run the suite of that name. */
export function openTrusted(suite: string): BenchProcess {
  const [control, data] = [new MessageChannel(), new MessageChannel()];
  const worker = new Worker(new URL('../../../workers/trusted.worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.postMessage(suite, [control.port2, data.port2]);
  return {
    control: control.port1,
    data: data.port1,
    beats: false,
    onLife(listener) {
      worker.addEventListener('error', ({ message }) =>
        listener({ kind: 'error', message: message || 'the worker did not start' }),
      );
    },
    close() {
      worker.terminate();
      control.port1.close();
      data.port1.close();
    },
  };
}
