import type { HeapReading } from '../../lab/model/case-memory.ts';
import type { Bytes } from '../../lab/model/units.ts';
import { isAmount, isRecord } from '../../lab/wire/guards.ts';
import type { RemoteHeap } from '../../lab/wire/bench-api.ts';
import { sampleAllocations } from './sample-allocations.ts';
import { attachToTargets, type PageSession, type Target } from './browser-targets.ts';
import { latestWorker, ofBenchmarks } from './browser-recorder.ts';

const PATIENCE_MS = 10_000;
/** Of 3 MB a hundred samples: enough to know by how much is left whether a collection ran. */
const INTERVAL: Bytes = 32_768;

/** What the heap of the worker that started last holds, as the developer tools of a browser tell. */
export async function createBrowserHeap(page: PageSession): Promise<RemoteHeap> {
  const workers: Target[] = [];
  await attachToTargets(page, (target) => {
    if (target.kind === 'worker' && ofBenchmarks.test(target.url)) workers.push(target);
  });
  let ended: Promise<() => Promise<Bytes>> | undefined;
  return async (word) => {
    const lateAt = performance.now() + PATIENCE_MS;
    const worker = await latestWorker(workers, () => performance.now() > lateAt);
    if (word === 'watched') return { bytes: (await (await ended)?.()) ?? 0 };
    if (word === 'watch') await (ended = sampleAllocations(worker.call, INTERVAL));
    if (word === 'collect') await worker.call('HeapProfiler.collectGarbage');
    return reading(await worker.call('Runtime.getHeapUsage'));
  };
}

function reading(usage: unknown): HeapReading {
  const { usedSize, backingStorageSize } = isRecord(usage) ? usage : {};
  if (!isAmount(usedSize)) throw new Error('the browser does not tell what the heap holds');
  return { bytes: usedSize, ...(isAmount(backingStorageSize) && { buffers: backingStorageSize }) };
}
