import type { HeapReading } from '../../lab/model/case-memory.ts';
import type { Bytes } from '../../lab/model/units.ts';
import { isAmount, isRecord } from '../../lab/wire/guards.ts';
import type { RemoteHeap } from '../../lab/wire/bench-api.ts';
import { createAllocationSampling } from './allocation-sampling.ts';
import { attachToTargets, type PageSession, type Target } from './browser-targets.ts';
import { latestWorker, ofBenchmarks } from './browser-recorder.ts';

const PATIENCE_MS = 10_000;
/** To know roughly what was allocated, and so whether a collection took some of it: nobody tells of collections. */
const INTERVAL: Bytes = 32_768;

/** What the heap of the worker that started last holds, as the developer tools of a browser tell. */
export async function createBrowserHeap(page: PageSession): Promise<RemoteHeap> {
  const workers: Target[] = [];
  await attachToTargets(page, (target) => {
    if (target.kind === 'worker' && ofBenchmarks.test(target.url)) workers.push(target);
  });
  let sampled: { worker: Target; allocated: () => Promise<Bytes> } | undefined;
  return async (word) => {
    const lateAt = performance.now() + PATIENCE_MS;
    const worker = await latestWorker(workers, () => performance.now() > lateAt);
    if (word === 'collect') await worker.call('HeapProfiler.collectGarbage');
    const usage = await worker.call('Runtime.getHeapUsage');
    if (sampled?.worker !== worker)
      sampled = { worker, allocated: createAllocationSampling(worker.call, INTERVAL) };
    return { ...reading(usage), allocated: await sampled.allocated() };
  };
}

function reading(usage: unknown): HeapReading {
  const { usedSize, backingStorageSize } = isRecord(usage) ? usage : {};
  if (!isAmount(usedSize)) throw new Error('the browser does not tell what the heap holds');
  return { bytes: usedSize, ...(isAmount(backingStorageSize) && { buffers: backingStorageSize }) };
}
