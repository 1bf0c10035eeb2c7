import { describe, expect, it } from 'vitest';
import { fakeMicro } from '../../support/fake-micro.ts';
import { briefMicro, microValue } from '../../support/micro-value.ts';

const fail = (): never => {
  throw new RangeError('no');
};

describe('microBatch', () => {
  it('measures functions beside each other and compares each with the first', async () => {
    const { microBatch, spend, loopsMade } = fakeMicro();
    const batch = await microBatch(
      { a: () => spend(1), b: () => spend(1.25), c: () => spend(0.5) },
      briefMicro,
    );
    expect(batch).toMatchObject({ status: 'complete', baseline: 'a', seed: 3 });
    const { a, b, c } = batch.results;
    expect([a, b, c].map((result) => microValue(result).estimate)).toEqual([1, 1.25, 0.5]);
    expect(microValue(a)).not.toHaveProperty('comparison');
    const ofB = microValue(b).comparison;
    expect(ofB).toMatchObject({ baseline: 'a', kind: 'paired', verdict: 'slower' });
    expect(ofB?.ratio).toBeCloseTo(1.25, 12);
    expect(ofB?.interval?.low).toBeCloseTo(1.25, 9);
    expect(microValue(c).comparison).toMatchObject({ verdict: 'faster' });
    expect(loopsMade).toEqual([3, 3]);
  });

  it('compares with the function chosen', async () => {
    const { microBatch, spend } = fakeMicro();
    const functions = { a: () => spend(2), b: () => spend(1) };
    const { baseline, results } = await microBatch(functions, { ...briefMicro, baseline: 'b' });
    expect(baseline).toBe('b');
    expect(microValue(results.a).comparison?.ratio).toBeCloseTo(2, 12);
    expect(microValue(results.b)).not.toHaveProperty('comparison');
  });

  it('goes on with the others where one throws', async () => {
    const { microBatch, spend } = fakeMicro();
    const { status, results } = await microBatch(
      { a: fail, b: () => spend(1), c: () => spend(2) },
      briefMicro,
    );
    expect(status).toBe('complete');
    expect(results.a).toMatchObject({ ok: false, failure: { code: 'threw', stage: 'body' } });
    expect(microValue(results.b)).toMatchObject({ estimate: 1, blocks: [1, 1] });
    expect(microValue(results.c)).not.toHaveProperty('comparison');
  });

  it('shuffles which is set up first, by the seed', async () => {
    const orderOf = async (seed: number) => {
      const { microBatch, spend } = fakeMicro();
      const order: string[] = [];
      const noted = (name: string) => () => {
        if (order.at(-1) !== name) order.push(name);
        spend(1);
      };
      await microBatch({ a: noted('a'), b: noted('b'), c: noted('c') }, { ...briefMicro, seed });
      return order.join('');
    };
    expect(await orderOf(1)).toBe(await orderOf(1));
    expect(await orderOf(1)).not.toBe(await orderOf(2));
  });

  it('tells all figures so far after every block', async () => {
    const { microBatch, spend } = fakeMicro();
    const functions = { a: () => spend(2), b: () => spend(1) };
    const told: unknown[] = [];
    const onProgress = ({ block }: { block: number }) => void told.push(block);
    for await (const { block, blocks, batch } of microBatch.stream(functions, {
      ...briefMicro,
      onProgress,
    })) {
      told.push([block, blocks, batch.status, microValue(batch.results.b).blocks]);
    }
    expect(told).toEqual([1, [1, 2, 'measuring', [1]], 2, [2, 2, 'complete', [1, 1]]]);
  });
});
