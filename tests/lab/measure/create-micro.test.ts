import { describe, expect, it } from 'vitest';
import { fakeMicro } from '../../support/fake-micro.ts';
import { briefMicro, microValue } from '../../support/micro-value.ts';

const fail = (): never => {
  throw new RangeError('no');
};

describe('micro', () => {
  it('tells every figure of a function, the empty call taken off', async () => {
    const { micro, spend } = fakeMicro();
    let ms = -1;
    // 1 ms in the first block, 3 ms in the second.
    const result = await micro('two speeds', () => spend(ms), { ...briefMicro, setup: () => void (ms += 2) });
    const { interval, standardDeviation, cv, overhead, warmUp, ...exact } = microValue(result);
    expect(exact).toEqual({
      format: 1,
      name: 'two speeds',
      status: 'complete',
      engine: 'a fake one',
      seed: 3,
      ...{ estimate: 2, mean: 2, median: 2, p95: 3, p99: 3, min: 1, max: 3 },
      throughput: 500,
      samples: 8,
      outliers: { mild: 0, severe: 0 },
      likeEmpty: false,
      blocks: [1, 3],
    });
    expect(interval?.low).toBe(0);
    expect(interval?.high).toBeCloseTo(2 + 12.7062047, 6);
    expect(standardDeviation).toBeCloseTo(Math.sqrt(8 / 7), 12);
    expect(cv).toBeCloseTo(Math.sqrt(8 / 7) / 2, 12);
    expect(overhead).toBe(2 ** -6);
    expect(warmUp.kind).toBe('flat');
    expect(warmUp.samples).toBeGreaterThanOrEqual(2);
  });

  it('counts outliers by interquartile ranges and keeps severe ones out of the mean', async () => {
    const { micro, spend } = fakeMicro();
    let call = 0;
    const result = await micro('uneven', () => spend(call++ % 40 === 0 ? 64 : 1 + (call % 5) / 8), {
      ...briefMicro,
      samples: 400,
      budgetMs: 1e6,
      keepSamples: true,
    });
    const { durations = [], outliers, max, mean, samples } = microValue(result);
    expect(durations.map(({ length }) => length)).toEqual([200, 200]);
    const slow = durations.flat().filter((ms) => ms === 64);
    expect(slow.length).toBeGreaterThan(0);
    expect({ outliers, max, samples }).toEqual({
      outliers: { mild: 0, severe: slow.length },
      max: 64,
      samples: 400,
    });
    expect(mean).toBeLessThan(2);
  });

  it('gives data that is the same after JSON', async () => {
    const { micro, spend } = fakeMicro();
    const baseline = microValue(await micro('before', () => spend(1), briefMicro));
    for (const fn of [() => spend(2), () => undefined]) {
      const result = await micro('case', fn, { ...briefMicro, baseline, keepSamples: true });
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }
  });

  it('says what is not to be told apart from an empty call, and gives it no rate and no ratio', async () => {
    const { micro, spend } = fakeMicro();
    const baseline = microValue(await micro('before', () => spend(1), briefMicro));
    const result = microValue(await micro('nothing', () => undefined, { ...briefMicro, baseline }));
    expect(result).toMatchObject({ likeEmpty: true, estimate: 0 });
    expect(result).not.toHaveProperty('throughput');
    const comparison = { baseline: 'before', kind: 'apart', verdict: 'inconclusive' };
    expect(result.comparison).toEqual(comparison);
  });

  it('awaits every call of an asynchronous function', async () => {
    const { micro, spend } = fakeMicro();
    const fn = async () => {
      await Promise.resolve();
      spend(1);
    };
    expect(microValue(await micro('later', fn, briefMicro))).toMatchObject({ estimate: 1, max: 1 });
  });

  it('sets up once a block, makes an input for every call and tears down, outside the clock', async () => {
    const { micro, spend } = fakeMicro();
    const events: string[] = [];
    const result = await micro('hooks', (input) => (spend(1), input.length), {
      ...briefMicro,
      setup: () => (spend(50), events.push('setup'), 'state'),
      beforeEach: (state) => (spend(7), `${state}!`),
      afterEach: () => spend(9),
      check: (length, _, input) => length === input.length && input === 'state!',
      teardown: (state) => void events.push(`teardown ${state}`),
    });
    expect(microValue(result)).toMatchObject({ min: 1, max: 1 });
    expect(events).toEqual(['setup', 'teardown state', 'setup', 'teardown state']);
  });

  it('has new loops made for every block', async () => {
    const { micro, spend, loopsMade } = fakeMicro();
    await micro('case', () => spend(1), { ...briefMicro, blocks: 4 });
    expect(loopsMade).toEqual([1, 1, 1, 1]);
  });

  it('takes a seed of its own where none is given, and says which', async () => {
    const { micro, spend } = fakeMicro();
    const { seed: _, ...unseeded } = briefMicro;
    const seeds = [
      await micro('a', () => spend(1), unseeded),
      await micro('a', () => spend(1), unseeded),
    ].map((result) => microValue(result).seed);
    expect(seeds[0]).not.toBe(seeds[1]);
    expect(seeds.every(Number.isInteger)).toBe(true);
  });

  it('compares with an earlier result, given as it was or as its JSON text', async () => {
    const { micro, spend } = fakeMicro();
    const baseline = microValue(await micro('before', () => spend(1), briefMicro));
    for (const given of [baseline, JSON.stringify(baseline)]) {
      const { comparison } = microValue(
        await micro('after', () => spend(2), { ...briefMicro, baseline: given }),
      );
      expect(comparison).toMatchObject({ baseline: 'before', kind: 'apart', verdict: 'slower' });
      expect(comparison?.ratio).toBeCloseTo(2, 12);
    }
    const same = microValue(await micro('same', () => spend(1), { ...briefMicro, baseline, margin: 0.01 }));
    expect(same.comparison).toMatchObject({ ratio: 1, verdict: 'equivalent' });
  });

  it.each([
    ['setup', { setup: fail }, { code: 'threw', stage: 'setup', message: 'RangeError: no' }],
    ['beforeEach', { beforeEach: fail }, { code: 'threw', stage: 'beforeEach', message: 'RangeError: no' }],
    ['afterEach', { afterEach: fail }, { code: 'threw', stage: 'afterEach', message: 'RangeError: no' }],
    ['teardown', { teardown: fail }, { code: 'threw', stage: 'teardown', message: 'RangeError: no' }],
    ['check', { check: () => false }, { code: 'check-failed', message: 'the check returned false' }],
  ])('gives what went wrong in %s as a failure', async (_, hooks, failure) => {
    const { micro, spend } = fakeMicro();
    expect(await micro('case', () => spend(1), { ...briefMicro, ...hooks })).toEqual({ ok: false, failure });
  });

  it.each([
    ['throws', fail],
    ['rejects', async () => fail()],
  ])('gives it as a failure that the function %s', async (_, fn) => {
    const { micro } = fakeMicro();
    const failure = { code: 'threw', stage: 'body', message: 'RangeError: no' };
    expect(await micro('case', fn, briefMicro)).toEqual({ ok: false, failure });
  });

  it('forgets the figures of a function that throws in a later block', async () => {
    const { micro, spend } = fakeMicro();
    let blocks = 0;
    const fn = () => (blocks > 1 ? fail() : spend(1));
    const told: boolean[] = [];
    const result = await micro('case', fn, {
      ...briefMicro,
      setup: () => void (blocks += 1),
      onProgress: (progress) => void told.push(progress.result.ok),
    });
    expect(result).toMatchObject({ ok: false, failure: { stage: 'body' } });
    expect(told).toEqual([true, false]);
  });

  it('measures calls made at once one after the other, block by block', async () => {
    const { micro, spend } = fakeMicro();
    const order: string[] = [];
    const noted = (name: string) =>
      micro(name, () => spend(1), {
        ...briefMicro,
        setup: () => void order.push(`${name} begins`),
        teardown: () => void order.push(`${name} ends`),
      });
    await Promise.all([noted('a'), noted('b')]);
    const block = (name: string) => [`${name} begins`, `${name} ends`];
    expect(order).toEqual([...block('a'), ...block('b'), ...block('a'), ...block('b')]);
  });
});
