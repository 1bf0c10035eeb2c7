import { isRecord } from '../../lab/wire/guards.ts';
import type { Bytes } from '../../lab/model/units.ts';

/** Calls a method of the DevTools Protocol. */
type Call = (method: string, params?: object) => Promise<unknown>;

const all = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };

/** Has V8 sample allocations; what it gives back ends that and tells what was allocated meanwhile, collected or not. */
export async function sampleAllocations(call: Call, samplingInterval: Bytes): Promise<() => Promise<Bytes>> {
  await call('HeapProfiler.startSampling', { samplingInterval, ...all });
  return async () => bytesIn(await call('HeapProfiler.stopSampling'));
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
