import type { Heap } from '../src/lab/measure/heap.ts';
import type { RemoteHeap } from '../src/lab/wire/bench-api.ts';

/** The heap of this thread as somebody outside tells it. */
export const remoteHeap = (ask: RemoteHeap): Heap => ({
  read: () => ask('read'),
  async watch() {
    await ask('watch');
    return async () => (await ask('watched')).bytes;
  },
  async collect() {
    await ask('collect');
  },
});
