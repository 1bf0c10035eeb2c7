import { expect, test } from 'vitest';
import { heapGrowth, watchedGrowth } from '../../../src/lab/measure/heap.ts';
import { fakeHeap } from '../../support/fake-heap.ts';

test('A heap has grown by what the work left in it, rubbish and all', async () => {
  const { heap, drop, keep, buffer } = fakeHeap({ buffers: true });
  const work = async () => {
    drop(100);
    keep(20);
    buffer(8);
  };
  expect(await heapGrowth(heap, work)).toEqual({ bytes: 120, buffers: 8, isWhole: true });
});

test('A collection spoils it', async () => {
  const { heap, drop } = fakeHeap({ room: 150 });
  const work = () => {
    drop(100);
    drop(100);
  };
  expect(await heapGrowth(heap, work)).toEqual({ bytes: 100, isWhole: false });
});

test('Watched, it is spoilt where much less is left than was allocated', async () => {
  const { heap, drop } = fakeHeap({ room: 3e6, tells: 'allocated' });
  drop(2e6);
  expect(await watchedGrowth(heap, () => drop(2e6))).toEqual({ bytes: 0, isWhole: false });
  expect(await watchedGrowth(heap, () => drop(9e5))).toEqual({ bytes: 9e5, isWhole: true });
  const told = fakeHeap();
  expect(await watchedGrowth(told.heap, () => told.drop(2e6))).toEqual({ bytes: 2e6, isWhole: true });
});

test('Where nobody tells, it is taken for whole', async () => {
  const { heap, drop } = fakeHeap({ room: 150, tells: 'nothing' });
  drop(100);
  expect(await heapGrowth(heap, () => drop(100))).toEqual({ bytes: 0, isWhole: true });
});
