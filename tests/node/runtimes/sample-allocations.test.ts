import { expect, test } from 'vitest';
import { sampleAllocations } from '../../../src/node/runtimes/sample-allocations.ts';

test('It adds up what was seen, wherever in the tree, and asks for what was collected, too', async () => {
  const leaf = { selfSize: 300, children: [] };
  const head = {
    selfSize: 1,
    children: [
      { selfSize: 20, children: [leaf] },
      { selfSize: 4_000, children: [] },
    ],
  };
  const said: [string, object | undefined][] = [];
  const end = await sampleAllocations(async (method, params) => {
    said.push([method, params]);
    return method === 'HeapProfiler.stopSampling' ? { profile: { head } } : {};
  }, 512);
  expect(await end()).toBe(4_321);
  expect(said[0]).toEqual([
    'HeapProfiler.startSampling',
    { samplingInterval: 512, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true },
  ]);
});

test('Of an answer out of shape it has seen nothing', async () => {
  const end = await sampleAllocations(async () => undefined, 512);
  expect(await end()).toBe(0);
});
