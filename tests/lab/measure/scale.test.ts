import { expect, test } from 'vitest';
import { createScale } from '../../../src/lab/measure/scale.ts';
import { fakeHeap } from '../../support/fake-heap.ts';

const armOf = (section: (calls: number) => Promise<number | undefined>) => ({
  mostCalls: 10,
  alive: () => true,
  async take(_: unknown, calls: number) {
    const elapsed = await section(calls);
    return elapsed === undefined ? undefined : { calls, elapsed };
  },
});

test('What is round the calls of a section weighs them, and nothing before or after', async () => {
  const { heap, drop } = fakeHeap();
  const scale = createScale(heap);
  const arm = armOf(async (calls) => {
    drop(5_000);
    const elapsed = await scale.around(() => {
      drop(10 * calls);
      return 7;
    });
    drop(5_000);
    return elapsed;
  });
  expect(await scale.weighed(arm, 3)).toEqual({ bytes: 30, isWhole: true, calls: 3, elapsed: 7 });
});

test('Sections that are not weighed pass as they are', async () => {
  const { heap } = fakeHeap();
  expect(await createScale({ ...heap, read: () => Promise.reject(new Error('read')) }).around(() => 7)).toBe(
    7,
  );
});

test('A blank is what the reading itself leaves', async () => {
  const { heap } = fakeHeap({ ownBytes: 32 });
  expect(await createScale(heap).blank()).toEqual({ bytes: 32, isWhole: true });
});

test('Of a case that has failed there is nothing to weigh', async () => {
  const scale = createScale(fakeHeap().heap);
  expect(
    await scale.weighed(
      armOf(async () => undefined),
      3,
    ),
  ).toBeUndefined();
});
