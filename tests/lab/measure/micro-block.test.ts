import { describe, expect, it } from 'vitest';
import { fakeMicro } from '../../support/fake-micro.ts';
import { briefMicro, microValue } from '../../support/micro-value.ts';

const never = () => new Promise<never>(() => undefined);

describe('the signal of micro', () => {
  it('ends a run with the figures of the blocks that were finished, and tears down', async () => {
    const { micro, spend } = fakeMicro();
    const controller = new AbortController();
    let [setUps, tornDown] = [0, 0];
    const fn = () => {
      spend(1);
      if (setUps === 3) controller.abort();
    };
    const result = await micro('case', fn, {
      ...briefMicro,
      blocks: 5,
      samples: 20,
      signal: controller.signal,
      setup: () => void (setUps += 1),
      teardown: () => void (tornDown += 1),
    });
    expect(microValue(result)).toMatchObject({ status: 'stopped', blocks: [1, 1], samples: 8 });
    expect([setUps, tornDown]).toEqual([3, 3]);
  });

  it('leaves the figures of the first block, without an interval, where it comes in it', async () => {
    const { micro, spend } = fakeMicro();
    const controller = new AbortController();
    let calls = 0;
    const fn = () => {
      spend(1);
      if (++calls === 30) controller.abort();
    };
    const { signal } = controller;
    const result = microValue(
      await micro('case', fn, { ...briefMicro, samples: 1_000, budgetMs: 1e6, signal }),
    );
    expect(result).toMatchObject({ status: 'stopped', estimate: 1 });
    expect(result.samples).toBeGreaterThan(10);
    expect(result).not.toHaveProperty('interval');
  });

  it('is a failure where nothing was measured, and does not even begin', async () => {
    const { micro } = fakeMicro();
    let calls = 0;
    const signal = AbortSignal.abort();
    expect(await micro('case', () => calls++, { ...briefMicro, signal })).toEqual({
      ok: false,
      failure: { code: 'stopped' },
    });
    expect(calls).toBe(0);
  });

  it('ends a promise that never settles', async () => {
    const { micro } = fakeMicro();
    const controller = new AbortController();
    const stopped = micro('hangs', never, { ...briefMicro, signal: controller.signal });
    await Promise.resolve();
    controller.abort();
    expect(await stopped).toEqual({ ok: false, failure: { code: 'stopped' } });
    // And the next call has its turn.
    expect(await micro('fine', () => 1, briefMicro)).toMatchObject({ ok: true });
  });

  it('is of no matter once the last block is measured', async () => {
    const { micro, spend } = fakeMicro();
    const controller = new AbortController();
    const onProgress = ({ block }: { block: number }) => {
      if (block === 2) controller.abort();
    };
    const result = await micro('case', () => spend(1), {
      ...briefMicro,
      onProgress,
      signal: controller.signal,
    });
    expect(microValue(result).status).toBe('complete');
  });
});
