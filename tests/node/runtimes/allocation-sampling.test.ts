import { expect, test } from 'vitest';
import { createAllocationSampling } from '../../../src/node/runtimes/allocation-sampling.ts';

test('It adds up what each stretch has seen, wherever in the tree', async () => {
  const profiles: unknown[] = [
    {
      head: {
        selfSize: 1,
        children: [
          { selfSize: 20, children: [] },
          { selfSize: 300, children: [] },
        ],
      },
    },
    { head: { selfSize: 4_000, children: [] } },
  ];
  const said: [string, object | undefined][] = [];
  const allocated = createAllocationSampling(async (method, params) => {
    said.push([method, params]);
    return method === 'HeapProfiler.stopSampling' ? { profile: profiles.shift() } : {};
  }, 512);
  expect([await allocated(), await allocated(), await allocated()]).toEqual([0, 321, 4_321]);
  expect(said[0]).toEqual([
    'HeapProfiler.startSampling',
    { samplingInterval: 512, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true },
  ]);
});

test('Of an answer out of shape it has seen nothing', async () => {
  const allocated = createAllocationSampling(async () => undefined, 512);
  await allocated();
  expect(await allocated()).toBe(0);
});
