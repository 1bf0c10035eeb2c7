/** A built-in suite as it is offered to a person. What it measures is in the file that its id names. */
export type Suite = {
  id: string;
  title: string;
  description: string;
  /** `written`: `<id>.bench.ts`, text for the sandbox. `trusted`: `trusted/<id>.ts`, code of the app. */
  kind: 'written' | 'trusted';
  /** The files of `data/` it reads. */
  attachments: string[];
  /** What the browser must offer, where not every one does. */
  needs?: string;
};

/** Every built-in suite, in the order they are offered. Pure text: no suite is loaded by reading it. */
export const suites: readonly Suite[] = [
  {
    id: 'quick',
    title: 'A quick look',
    description:
      '4 cases: JSON, sorting, a Map and a regular expression, to see in seconds that all is well.',
    kind: 'written',
    attachments: [],
  },
  {
    id: 'json',
    title: 'JSON',
    description: '7 cases: parse, visit, write and copy a real document of 95 kB, and parse many short ones.',
    kind: 'written',
    attachments: ['browser-compat.json'],
  },
  {
    id: 'strings',
    title: 'Strings',
    description: '14 cases on 35 kB of English: build, take apart, search, compare, to UTF-8 and back.',
    kind: 'written',
    attachments: ['gpl-3.txt'],
  },
  {
    id: 'regular-expressions',
    title: 'Regular expressions',
    description: '16 cases on 35 kB of English: find, take apart, replace, and what a pattern itself costs.',
    kind: 'written',
    attachments: ['gpl-3.txt'],
  },
  {
    id: 'collections',
    title: 'Collections',
    description: '14 cases: build, look up in and visit an Array, a Map, a Set and an object of 1,000 names.',
    kind: 'written',
    attachments: [],
  },
  {
    id: 'sorting',
    title: 'Sorting',
    description: '12 cases: numbers, strings and records, in no order and in order, 100 and 10,000 of them.',
    kind: 'written',
    attachments: [],
  },
  {
    id: 'typed-arrays',
    title: 'Typed arrays',
    description: '12 cases: add up, make and write 10,000 numbers in plain and typed arrays.',
    kind: 'written',
    attachments: [],
  },
  {
    id: 'numeric-kernels',
    title: 'Numeric kernels',
    description: '7 cases: sums, prefix sums, matrix product, Fourier transform, Mandelbrot set, primes.',
    kind: 'written',
    attachments: [],
  },
  {
    id: 'wasm-against-js',
    title: 'WebAssembly against JavaScript',
    description:
      '10 cases: calls, a sum, a checksum, the Mandelbrot set and recursion, each in both languages.',
    kind: 'written',
    attachments: ['kernels.wasm'],
  },
  {
    id: 'structured-clone',
    title: 'Structured clone',
    description:
      '12 cases: make messages; copy records, doubles, a Map and a ring; transfer instead of copying.',
    kind: 'written',
    attachments: [],
  },
  {
    id: 'async',
    title: 'Promises and async functions',
    description: '14 cases: await values, promises and async functions, 10 at once, and iterate over 10.',
    kind: 'written',
    attachments: [],
  },
  {
    id: 'timers',
    title: 'Timers and clocks',
    description: '8 cases: how long until the next turn of the event loop, and what reading the time costs.',
    kind: 'written',
    attachments: [],
  },
  {
    id: 'code-execution',
    title: 'Sandboxed code execution',
    description:
      '10 cases: run five pieces of code and catch what they print, in a fresh and in a running worker.',
    kind: 'written',
    attachments: [],
    needs: 'Workers that start workers.',
  },
  {
    id: 'messaging',
    title: 'Worker messaging',
    description:
      '12 cases: make messages and send them to another worker and back, by postMessage and by Comlink.',
    kind: 'trusted',
    attachments: [],
  },
  {
    id: 'file-system',
    title: 'File system',
    description:
      '18 cases on the private file system: write and read up to 100 kB, list, delete, 10 at once.',
    kind: 'trusted',
    attachments: [],
    needs: 'The private file system of the origin (OPFS).',
  },
  {
    id: 'indexed-db',
    title: 'IndexedDB',
    description:
      '8 cases: write and read records one by one and together, by cursor and index, and 80 kB of doubles.',
    kind: 'trusted',
    attachments: [],
  },
  {
    id: 'crypto',
    title: 'Web Crypto',
    description: '10 cases: SHA-256, HMAC and AES-GCM over 1 kB and 100 kB, and random values.',
    kind: 'trusted',
    attachments: [],
  },
];
