import { describe, expect, it } from 'vitest';
import { measureCase } from '../../../src/lab/measure/measure-case.ts';
import type { BenchOptions } from '../../../src/lab/model/authoring.ts';
import type { Share } from '../../../src/lab/model/plan.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { registeredCases } from '../../support/registered-cases.ts';

const share: Share = { case: 0, replicate: 2, samples: 600, least: 1, budgetMs: 1_000, warmUpMs: 10 };
type Options = BenchOptions<Record<string, readonly never[]>, unknown, unknown, unknown>;

function measured(
  body: (input: unknown) => unknown,
  options: Options = {},
  world = fakeBench(),
  part = share,
) {
  const [job] = registeredCases((lab) => lab.bench('case', body, options));
  return measureCase(job, part, world.bench, 100);
}

describe('measureCase', () => {
  it('takes the samples wanted, each the time of one call, in order and with the warm-up apart', async () => {
    const world = fakeBench();
    expect(await measured(() => world.spend(0.5), {}, world)).toEqual({ ok: true, value: { samples: 600 } });
    const kept = world.batches.filter(({ phase }) => phase === 'measured');
    expect(kept.reduce((sum, { durations }) => sum + durations.length, 0)).toBe(600);
    expect(kept.map(({ first }) => first)).toEqual([...kept.map(({ first }) => first)].sort((a, b) => a - b));
    for (const { durations } of world.batches) for (const ms of durations) expect(ms).toBeCloseTo(0.5, 9);
    expect(world.batches[0].phase).toBe('warm-up');
    expect(world.batches.every((batch) => batch.case === 0 && batch.replicate === 2)).toBe(true);
  });

  it('makes a section of a fast body many calls long, so that the clock step does not show', async () => {
    const world = fakeBench({ clockStepMs: 0.1 });
    await measured(() => world.spend(0.001), {}, world, { ...share, budgetMs: 100 });
    const last = world.batches.at(-1);
    expect(last?.calls).toBeGreaterThanOrEqual(1_000);
    expect(last?.durations[0]).toBeCloseTo(0.001, 6);
  });

  it('finds that length without any time to warm up', async () => {
    const world = fakeBench({ clockStepMs: 1 });
    await measured(() => world.spend(0.001), {}, world, { ...share, warmUpMs: 0, samples: 5 });
    expect(world.batches.at(-1)?.calls).toBeGreaterThanOrEqual(10_000);
  });

  it('ends at the budget when the body is slow, with one sample at the least', async () => {
    const world = fakeBench();
    expect(await measured(() => world.spend(5_000), {}, world)).toEqual({ ok: true, value: { samples: 1 } });
  });

  it('takes as many samples as a figure needs, also past the budget', async () => {
    const world = fakeBench();
    const result = await measured(() => world.spend(5_000), {}, world, { ...share, least: 2 });
    expect(result).toEqual({ ok: true, value: { samples: 2 } });
  });

  it('awaits every call of an asynchronous body', async () => {
    const world = fakeBench();
    const body = async () => {
      await Promise.resolve();
      world.spend(1);
    };
    expect(await measured(body, {}, world, { ...share, samples: 3 })).toEqual({
      ok: true,
      value: { samples: 3 },
    });
    expect(world.batches.at(-1)?.durations[0]).toBe(1);
  });

  it('makes a fresh input for every call, outside the clock', async () => {
    const world = fakeBench();
    let made = 0;
    const seen = new Set<unknown>();
    const options: Options = {
      setup: () => 'state',
      beforeEach: (state) => (world.spend(7), `${String(state)} ${made++}`),
    };
    const body = (input: unknown) => (world.spend(1), seen.add(input));
    await measured(body, options, world, { ...share, samples: 4 });
    expect(seen.size).toBe(made);
    expect(world.batches.at(-1)?.durations[0]).toBe(1);
  });

  it('calls afterEach once for every call, also without beforeEach', async () => {
    const world = fakeBench();
    let [bodies, after] = [0, 0];
    const options: Options = {
      setup: () => [],
      afterEach: () => {
        after++;
      },
    };
    const body = () => {
      bodies++;
      world.spend(0.001);
    };
    await measured(body, options, world, { ...share, samples: 4 });
    expect(after).toBe(bodies);
  });

  it('makes one call a section where beforeEach resets what all calls share', async () => {
    const world = fakeBench();
    const shared = new Set<number>();
    let most = 0;
    const options: Options = { beforeEach: () => (shared.clear(), shared) };
    const body = () => {
      world.spend(0.001);
      shared.add(shared.size);
      most = Math.max(most, shared.size);
    };
    await measured(body, options, world, { ...share, samples: 4 });
    expect(most).toBe(1);
    expect(world.batches.at(-1)?.calls).toBe(1);
  });

  it('gives the making of inputs about 50 ms a section, whatever they cost', async () => {
    const world = fakeBench();
    const options: Options = { beforeEach: () => (world.spend(20), {}) };
    await measured(() => world.spend(0.001), options, world, { ...share, samples: 4, budgetMs: 10_000 });
    expect(Math.max(...world.batches.map(({ calls }) => calls))).toBeLessThanOrEqual(3);
  });

  it('sends what it has and gives others a turn about every 50 ms', async () => {
    const world = fakeBench();
    await measured(() => world.spend(10), {}, world, { ...share, samples: 20 });
    expect(world.pauses()).toBeGreaterThanOrEqual(3);
    expect(world.pauses()).toBeLessThanOrEqual(6);
  });

  it.each<[string, Options | (() => unknown), object]>([
    [
      'setup',
      {
        setup: () => {
          throw new Error('no');
        },
      },
      { code: 'threw', stage: 'setup', message: 'no' },
    ],
    [
      'beforeEach',
      {
        beforeEach: () => {
          throw new Error('no');
        },
      },
      { code: 'threw', stage: 'beforeEach', message: 'no' },
    ],
    [
      'afterEach',
      {
        afterEach: () => {
          throw new Error('no');
        },
      },
      { code: 'threw', stage: 'afterEach', message: 'no' },
    ],
    [
      'teardown',
      {
        teardown: () => {
          throw new Error('no');
        },
      },
      { code: 'threw', stage: 'teardown', message: 'no' },
    ],
    ['check', { check: () => false }, { code: 'check-failed', message: 'the check returned false' }],
    [
      'check that throws',
      {
        check: () => {
          throw new Error('no');
        },
      },
      { code: 'check-failed', message: 'no' },
    ],
  ])('tells that the %s failed', async (_, options, failure) => {
    const world = fakeBench();
    const result = await measured(() => world.spend(1), typeof options === 'function' ? {} : options, world);
    expect(result).toEqual({ ok: false, failure });
  });

  it('survives a thrown proxy that throws whenever it is asked', async () => {
    const trap = () => {
      throw new Error('trapped');
    };
    const result = await measured(() => {
      throw Object(new Proxy({}, { get: trap, getPrototypeOf: trap, has: trap }));
    });
    const message = 'a value that cannot be shown';
    expect(result).toEqual({ ok: false, failure: { code: 'threw', stage: 'body', message } });
  });

  it('tears down what a failed body has set up, and reports the body', async () => {
    let torn: unknown;
    const fail = () => {
      throw new TypeError('broken');
    };
    const result = await measured(fail, { setup: () => 'file', teardown: (state) => void (torn = state) });
    expect(result).toEqual({
      ok: false,
      failure: { code: 'threw', stage: 'body', message: 'TypeError: broken' },
    });
    expect(torn).toBe('file');
  });

  it('fails a case that prints more than is kept, even if the case catches the error', async () => {
    const world = fakeBench({ outputBytes: 10 });
    const body = () => {
      world.spend(60);
      try {
        world.bench.output.write('too much for this');
      } catch {
        // a case may try to go on
      }
    };
    const result = await measured(body, {}, world);
    expect(result).toEqual({ ok: false, failure: { code: 'output-too-large', limitBytes: 100 } });
    expect(world.printed.join('')).toBe('too much f');
  });
});
