import { describe, expect, it } from 'vitest';
import { fakeMicro } from '../../support/fake-micro.ts';
import { briefMicro, microValue } from '../../support/micro-value.ts';

const fail = (): never => {
  throw new RangeError('no');
};

describe('micro.stream', () => {
  it('tells the figures so far after every block, and last what micro comes to', async () => {
    const told: unknown[] = [];
    const { micro, spend } = fakeMicro();
    for await (const { block, blocks, result } of micro.stream('case', () => spend(1), {
      ...briefMicro,
      blocks: 3,
    })) {
      const { status, blocks: medians } = microValue(result);
      told.push([block, blocks, status, medians.length]);
    }
    expect(told).toEqual([
      [1, 3, 'measuring', 1],
      [2, 3, 'measuring', 2],
      [3, 3, 'complete', 3],
    ]);
    const last = [];
    for await (const { result } of fakeMicro().micro.stream('case', () => undefined, briefMicro))
      last.push(result);
    expect(last.at(-1)).toEqual(await fakeMicro().micro('case', () => undefined, briefMicro));
  });

  it('measures nothing while somebody looks at the figures, and nothing more once they have left', async () => {
    const { micro, spend } = fakeMicro();
    let calls = 0;
    const fn = () => {
      calls++;
      spend(1);
    };
    for await (const { block } of micro.stream('case', fn, briefMicro)) {
      const before = calls;
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
      expect([block, calls]).toEqual([1, before]);
      break;
    }
    const left = calls;
    await micro('another', () => spend(1), briefMicro);
    expect(calls).toBe(left);
  });

  it('ends as stopped where the signal comes between two blocks', async () => {
    const { micro, spend } = fakeMicro();
    const controller = new AbortController();
    const told: unknown[] = [];
    const { signal } = controller;
    for await (const { block, result } of micro.stream('case', () => spend(1), { ...briefMicro, signal })) {
      told.push([block, microValue(result).status]);
      controller.abort();
    }
    expect(told).toEqual([
      [1, 'measuring'],
      [1, 'stopped'],
    ]);
  });

  it('tells a failure as the last', async () => {
    const { micro } = fakeMicro();
    const told: unknown[] = [];
    for await (const progress of micro.stream('case', fail, briefMicro)) told.push(progress);
    const failure = { code: 'threw', stage: 'body', message: 'RangeError: no' };
    expect(told).toEqual([{ block: 1, blocks: 2, result: { ok: false, failure } }]);
  });
});
