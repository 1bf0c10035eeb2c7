import { runInNewContext } from 'node:vm';
import type { Compiled } from '../../src/lab/model/benchmark.ts';

/** Calls made by compiled code, in order: the name of an authoring function and what it was given. */
export type Call = [name: string, ...given: unknown[]];

/** Runs compiled code as the body it is made to be: in a block of an async strict function of a classic script. */
export async function runCompiled({ code }: Compiled, globals: object = {}): Promise<Call[]> {
  const calls: Call[] = [];
  const record =
    (name: string) =>
    (...given: unknown[]) =>
      calls.push([name, ...given]);
  const $lab = Object.fromEntries(['bench', 'group', 'keep', 'file', 'text'].map((n) => [n, record(n)]));
  const script = `(async ($lab, bench, group, keep, file, text) => {'use strict'; {${code}\n}})($lab, ...Object.values($lab))`;
  await runInNewContext(script, { $lab, ...globals }, { filename: 'benchmark.ts' });
  return calls;
}
