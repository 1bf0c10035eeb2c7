/** The modules that processes and threads of ours begin with, by their addresses. */
export type Entries = {
  /** Of a process of Node or Bun that conducts runs. */
  conduct: string;
  /** Of the process of one replicate. */
  replicate: string;
  /** Of the thread in it that measures. */
  door: string;
  /** What records the thread, where that is asked for. */
  recorder: string;
  /** What tells what the heap of the thread holds, where that is asked for. */
  heap: string;
  /** Of the process that ends a browser when nobody else is left to. */
  guard: string;
};

/** As they lie beside the module with this address: in the sources, or bundled each into one file. */
export function entries(here: string = import.meta.url): Entries {
  const beside = (path: string) => new URL(path, here).href;
  if (here.endsWith('.ts')) {
    return {
      conduct: beside('./conduct.ts'),
      replicate: beside('./replicate.ts'),
      door: beside('../../../workers/serve-thread.ts'),
      recorder: beside('./recorder.ts'),
      heap: beside('./heap.ts'),
      guard: beside('./guard.ts'),
    };
  }
  return {
    conduct: beside('./conduct.js'),
    replicate: beside('./replicate.js'),
    door: beside('./serve-thread.js'),
    recorder: beside('./recorder.js'),
    heap: beside('./heap.js'),
    guard: beside('./guard.js'),
  };
}
