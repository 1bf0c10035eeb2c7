import type { Prepared } from './prepared.ts';

/** Has the worker that is on recorded, from `start` to `stop`. */
export type RecordWorker = (word: 'start' | 'stop') => Promise<void>;

/** The same benchmark, each of whose workers is recorded while it measures. */
export const recordedBench = (prepared: Prepared, record: RecordWorker): Prepared => ({
  ...prepared,
  start(cases, listener, signal) {
    const client = prepared.start(cases, listener, signal);
    return {
      ...client,
      async measure(share) {
        await record('start');
        const measured = await client.measure(share);
        await record('stop');
        return measured;
      },
    };
  },
});
