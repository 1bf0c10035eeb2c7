/** Written out in full: the build finds a worker by this very expression. */
export const startStatsWorker = (): Worker =>
  new Worker(new URL('../../../workers/stats.worker.ts', import.meta.url), { type: 'module', name: 'stats' });
