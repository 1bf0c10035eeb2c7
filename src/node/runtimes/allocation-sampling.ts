import { isRecord } from '../../lab/wire/guards.ts';
import type { Bytes } from '../../lab/model/units.ts';

/** Calls a method of the DevTools Protocol. */
type Call = (method: string, params?: object) => Promise<unknown>;

/** Tells what V8's sampling of allocations has seen since it was asked first, also of what was collected meanwhile. */
export function createAllocationSampling(call: Call, samplingInterval: Bytes): () => Promise<Bytes> {
  const all = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
  let bytes = 0;
  let isOn = false;
  return async () => {
    if (isOn) bytes += bytesIn(await call('HeapProfiler.stopSampling'));
    await call('HeapProfiler.startSampling', { samplingInterval, ...all });
    isOn = true;
    return bytes;
  };
}

function bytesIn(answer: unknown): Bytes {
  const profile = isRecord(answer) ? answer['profile'] : undefined;
  const waiting: unknown[] = isRecord(profile) ? [profile['head']] : [];
  let bytes = 0;
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isRecord(node)) continue;
    bytes += Number(node['selfSize']);
    const children: unknown = node['children'];
    if (Array.isArray(children)) for (const child of children) waiting.push(child);
  }
  return bytes;
}
