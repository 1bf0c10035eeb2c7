/**
 * In place of `src/node/runtimes/heap.ts`: a part of what V8's own sampling of allocations has seen until now, rubbish
 * and all, in the thread that imports it.
 */
import { Session } from 'node:inspector';
import type { Heap } from '../../src/lab/measure/heap.ts';
import { createSampling } from './sampling.ts';

export function createHeap(): Heap {
  const session = new Session();
  session.connect();
  const call = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      session.post(method, params, (error, answer) => (error ? reject(error) : resolve(answer)));
    });
  const read = createSampling(call);
  return { read: async () => ({ bytes: await read() }) };
}
