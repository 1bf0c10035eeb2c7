/**
 * What a thread of Node is started with to be weighed: an expression of its `Heap`. Whether a collection ran is known
 * only after a turn of the event loop.
 */
export const threadHeap = `(() => {
  const v8 = require('node:v8');
  v8.setFlagsFromString('--expose-gc');
  const collect = require('node:vm').runInNewContext('gc');
  let collections = 0;
  const { PerformanceObserver } = require('node:perf_hooks');
  new PerformanceObserver((list) => { collections += list.getEntries().length; }).observe({ entryTypes: ['gc'] });
  const turn = () => new Promise((resume) => setImmediate(resume));
  return {
    read() {
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return { bytes: heapUsed, buffers: arrayBuffers };
    },
    async collections() {
      await turn();
      await turn();
      return collections;
    },
    async collect() {
      collect();
      await turn();
      collect();
    },
  };
})()`;

/** In MB: so much is allocated before a collection comes, at the least. */
export const roomyFlags: readonly string[] = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
