/** Starts the worker that reads profiles and lays them out. */
export const startProfileWorker = (): Worker =>
  new Worker(new URL('../../../workers/profile.worker.ts', import.meta.url), {
    type: 'module',
    name: 'profile',
  });
