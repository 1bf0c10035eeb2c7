/** Starts the worker that compiles. */
export const startSourceWorker = () =>
  new Worker(new URL('../../../workers/source.worker.ts', import.meta.url), { type: 'module' });
