import { describe, expect, it } from 'vitest';
import { userLine } from '../../../src/lab/source/user-line.ts';

const v8 = `TypeError: x is not a function
    at measure (benchmark.ts:400:9)
    at Array.map (<anonymous>)
    at Object.body [as fn] (benchmark.ts:12:5)
    at async benchmark.ts:3:1`;

describe('userLine', () => {
  it.each([
    ['V8', v8, 12],
    ['V8 without a function', 'Error\n    at benchmark.ts:7:1', 7],
    ['V8 in async code', 'Error\n    at async Promise.all (index 0)\n    at async f (benchmark.ts:9:3)', 9],
    ['V8 behind an address', 'Error: x\n    at new A (blob:null/benchmark.ts:5:1)', 5],
    ['SpiderMonkey', 'body@benchmark.ts:12:5\nasync*main@benchmark.ts:3:1\n', 12],
    ['SpiderMonkey without a function', '@benchmark.ts:4:2\n', 4],
    ['JavaScriptCore', 'map@[native code]\nglobal code@benchmark.ts:6:20\n', 6],
  ])('is the innermost line in the text, by a stack of %s', (_, stack, line) => {
    expect(userLine(stack, 0, 20)).toBe(line);
  });

  it('counts from where the text begins', () => {
    expect(userLine('f@benchmark.ts:12:5', 2, 10)).toBe(10);
    expect(userLine('f@benchmark.ts:13:5', 2, 10)).toBeUndefined();
    expect(userLine('f@benchmark.ts:2:5', 2, 10)).toBeUndefined();
  });

  it.each([
    ['no stack', ''],
    ['a message that looks like a place', 'Error: see benchmark.ts:3:1 for more\n    at f (other.ts:1:1)'],
    ['another script', 'f@notbenchmark.ts:3:1\n    at f (my-benchmark.ts:3:1)'],
  ])('is unknown for %s', (_, stack) => {
    expect(userLine(stack, 0, 20)).toBeUndefined();
  });

  it('reads the frames after a message of any length', () => {
    expect(userLine(`Error: ${'a@ at '.repeat(500_000)}\n    at f (benchmark.ts:3:1)`, 0, 20)).toBe(3);
  });
});
