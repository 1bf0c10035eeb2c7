/**
 * What tells what the heap of the thread it is imported in holds, in Node: `startThread` has it imported by its address
 * where a case is to be weighed.
 */
import { PerformanceObserver } from 'node:perf_hooks';
import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Heap } from '../../lab/measure/heap.ts';

export function createHeap(): Heap {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  let collections = 0;
  new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({
    entryTypes: ['gc'],
  });
  return {
    read() {
      const { heapUsed, arrayBuffers } = memoryUsage();
      return { bytes: heapUsed, buffers: arrayBuffers };
    },
    async collections() {
      // They are told of with the turn after the next.
      await turn();
      await turn();
      return collections;
    },
    ...(isCollector(found) && { collect: found }),
  };
}

const turn = () => new Promise((resume) => setImmediate(resume));
const isCollector = (value: unknown): value is () => void => typeof value === 'function';
