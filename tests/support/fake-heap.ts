import type { Heap } from '../../src/lab/measure/heap.ts';

/** A heap that grows as it is told; a collection, when it is told or when there is no more room, takes the rubbish away. */
export function fakeHeap({ room = Infinity, tells = 'collections', buffers = false, ownBytes = 0 } = {}) {
  const held = { kept: 1_000, rubbish: 0, buffers: 0 };
  let [collections, allocated] = [0, 0];
  const collect = () => {
    collections++;
    held.rubbish = 0;
  };
  const heap: Heap = {
    read() {
      held.rubbish += ownBytes;
      return {
        bytes: held.kept + held.rubbish,
        ...(buffers && { buffers: held.buffers }),
      };
    },
    collect,
    ...(tells === 'allocated' && {
      async watch() {
        const before = allocated;
        return async () => allocated - before;
      },
    }),
    ...(tells === 'collections' && { collections: async () => collections }),
  };
  return {
    heap,
    drop(bytes: number) {
      if (held.rubbish + bytes > room) collect();
      held.rubbish += bytes;
      allocated += bytes;
    },
    keep: (bytes: number) => void (held.kept += bytes),
    buffer: (bytes: number) => void (held.buffers += bytes),
  };
}
