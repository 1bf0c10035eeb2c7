import { bench, file, group } from 'arsenal-lab';

// The same work twice: in JavaScript, and in the attached module. Its readable text is `kernels.wat`,
// beside `kernels.wasm` in the source of the lab.

type Kernel = (...numbers: number[]) => number;
const isKernel = (value: unknown): value is Kernel => typeof value === 'function';

const { exports } = (await WebAssembly.instantiate(file('kernels.wasm'))).instance;

function kernel(name: string): Kernel {
  const found = exports[name];
  if (!isKernel(found)) throw new TypeError(`the module has no function "${name}"`);
  return found;
}

const { memory } = exports;
if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('the module has no memory');
const at = 1_024; // where inputs go in the memory of the module

group('one call', () => {
  // Nearly nothing is computed: what is left is the way in and out. JavaScript has mostly none, as an
  // engine inlines a function this short.
  const addJs = (a: number, b: number) => (a + b) | 0;
  const addWasm = kernel('add');
  const check = (sum: number) => sum === 499_500;

  // The loop is written twice: one that calls both would be compiled for both.
  bench(
    '1,000 calls of JavaScript',
    () => {
      let sum = 0;
      for (let i = 0; i < 1_000; i++) sum = addJs(sum, i);
      return sum;
    },
    { check },
  );

  bench(
    '1,000 calls of WebAssembly',
    () => {
      let sum = 0;
      for (let i = 0; i < 1_000; i++) sum = addWasm(sum, i);
      return sum;
    },
    { check },
  );
});

group('sum of 10,000 doubles', () => {
  const doubles = Float64Array.from({ length: 10_000 }, (_, i) => i / 7);
  // In the same order, so the roundings are the same too.
  const expected = doubles.reduce((sum, double) => sum + double, 0);
  const sumWasm = kernel('sum');

  bench(
    'JavaScript',
    () => {
      let sum = 0;
      for (let i = 0; i < doubles.length; i++) sum += doubles[i];
      return sum;
    },
    { check: (sum) => sum === expected },
  );

  bench('WebAssembly', () => sumWasm(at, doubles.length), {
    setup: () => new Float64Array(memory.buffer, at, doubles.length).set(doubles),
    check: (sum) => sum === expected,
  });
});

group('CRC-32 of 100,000 bytes', () => {
  const table = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    return crc;
  });
  function crcJs(bytes: Uint8Array): number {
    let crc = -1;
    for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]) & 255];
    return ~crc;
  }
  const crcWasm = kernel('crc32');
  const load = (bytes: Uint8Array) => new Uint8Array(memory.buffer, at).set(bytes);
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7_919) >>> 3);
  const digits = new TextEncoder().encode('123456789');
  const known = 0xcbf43926 | 0; // the checksum of '123456789', by which implementations are compared

  function crcOfModule(bytes: Uint8Array): number {
    load(bytes);
    return crcWasm(at, bytes.length);
  }

  bench('JavaScript', () => crcJs(bytes), {
    check: (crc) => crcJs(digits) === known && crc === crcOfModule(bytes),
  });
  bench('WebAssembly', () => crcWasm(at, bytes.length), {
    setup: () => load(bytes),
    // The measured bytes last: they stay in the memory of the module.
    check: (crc) => crcOfModule(digits) === known && crcOfModule(bytes) === crc && crc === crcJs(bytes),
  });
});

group('Mandelbrot set, 64 × 64', () => {
  function mandelbrotJs(size: number, limit: number): number {
    let total = 0;
    for (let row = 0; row < size; row++) {
      const im = (3 * row) / size - 1.5;
      for (let column = 0; column < size; column++) {
        const re = (3 * column) / size - 2;
        let x = 0;
        let y = 0;
        for (let count = 0; count < limit && x * x + y * y <= 4; count++) {
          const next = x * x - y * y + re;
          y = 2 * x * y + im;
          x = next;
          total++;
        }
      }
    }
    return total;
  }
  const mandelbrotWasm = kernel('mandelbrot');

  bench('JavaScript', () => mandelbrotJs(64, 100), { check: (total) => total === mandelbrotWasm(64, 100) });
  bench('WebAssembly', () => mandelbrotWasm(64, 100), { check: (total) => total === mandelbrotJs(64, 100) });
});

group('Fibonacci numbers, recursively', () => {
  const fibJs = (n: number): number => (n < 2 ? n : fibJs(n - 1) + fibJs(n - 2));
  const fibWasm = kernel('fib');

  bench('JavaScript', () => fibJs(20), { check: (number) => number === 6_765 });
  bench('WebAssembly', () => fibWasm(20), { check: (number) => number === 6_765 });
});
