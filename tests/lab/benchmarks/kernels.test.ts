import { describe, expect, it } from 'vitest';
import { attachment } from '../../support/suite-cases.ts';

describe('kernels.wasm', () => {
  it('is what kernels.wat says: its exports, and what they compute', async () => {
    const { bytes } = await attachment('kernels.wasm');
    const { bytes: wat } = await attachment('kernels.wat');
    const module = await WebAssembly.compile(bytes);
    const named = Array.from(
      new TextDecoder().decode(wat).matchAll(/\(export "(\w+)"\)/g),
      ([, name]) => name,
    );
    expect(WebAssembly.Module.exports(module).map(({ name }) => name)).toEqual(named);
    expect(WebAssembly.Module.imports(module)).toEqual([]);

    const { exports } = await WebAssembly.instantiate(module);
    const call = (name: string, ...values: number[]): unknown => {
      const kernel = exports[name];
      return typeof kernel === 'function' ? Reflect.apply(kernel, undefined, values) : undefined;
    };
    expect(call('add', 2 ** 31 - 1, 1)).toBe(-(2 ** 31));
    expect([0, 1, 2, 10, 20].map((n) => call('fib', n))).toEqual([0, 1, 1, 55, 6_765]);
    // Never leaves: the one point in the middle of a 3 × 3 square is (-1, -0.5), which does; see the suite for more.
    expect(call('mandelbrot', 1, 100)).toBe(1);

    const { memory } = exports;
    if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('no memory');
    new Uint8Array(memory.buffer, 1_024).set(new TextEncoder().encode('123456789'));
    expect(call('crc32', 1_024, 9)).toBe(0xcbf43926 | 0);
    expect(call('crc32', 1_024, 0)).toBe(0);
    new Float64Array(memory.buffer, 1_024, 3).set([1, 2, 0.5]);
    expect([0, 1, 3].map((count) => call('sum', 1_024, count))).toEqual([0, 1, 3.5]);
  });
});
