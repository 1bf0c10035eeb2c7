import { describe, expect, it } from 'vitest';
import { fakeBench } from '../../support/fake-bench.ts';
import { measuredAlone, measuredBatches, type Options } from '../../support/measured-lot.ts';

const no = () => {
  throw new Error('no');
};

describe('measureLot, of one case', () => {
  it('takes the samples wanted, each the time of one call, in order and with the warm-up apart', async () => {
    const world = fakeBench();
    expect(await measuredAlone(() => world.spend(0.5), {}, world)).toMatchObject({ case: 0, samples: 600 });
    const kept = measuredBatches(world);
    expect(kept.reduce((sum, { durations }) => sum + durations.length, 0)).toBe(600);
    expect(kept.map(({ first }) => first)).toEqual([...kept.map(({ first }) => first)].sort((a, b) => a - b));
    for (const { durations } of world.batches) for (const ms of durations) expect(ms).toBeCloseTo(0.5, 9);
    expect(world.batches[0].phase).toBe('warm-up');
    expect(world.batches.every((batch) => batch.case === 0 && batch.replicate === 2)).toBe(true);
  });

  it('makes a section of a fast body many calls long, so that the clock step does not show', async () => {
    const world = fakeBench({ clockStepMs: 0.1 });
    await measuredAlone(() => world.spend(0.001), {}, world, { budgetMs: 100 });
    const last = world.batches.at(-1);
    expect(last?.calls).toBeGreaterThanOrEqual(1_000);
    expect(last?.durations[0]).toBeCloseTo(0.001, 6);
  });

  it('finds that length without any time to warm up', async () => {
    const world = fakeBench({ clockStepMs: 1 });
    await measuredAlone(() => world.spend(0.001), {}, world, { warmUpMs: 0, samples: 5 });
    expect(world.batches.at(-1)?.calls).toBeGreaterThanOrEqual(10_000);
  });

  it('ends at the budget when the body is slow, with one sample at the least', async () => {
    const world = fakeBench();
    expect(await measuredAlone(() => world.spend(5_000), {}, world)).toMatchObject({ samples: 1 });
    expect(world.batches.map(({ phase }) => phase)).toEqual(['warm-up', 'measured']);
  });

  it('takes as many samples as a figure needs, also past the budget', async () => {
    const world = fakeBench();
    expect(await measuredAlone(() => world.spend(5_000), {}, world, { least: 2 })).toMatchObject({
      samples: 2,
    });
  });

  it('awaits every call of an asynchronous body', async () => {
    const world = fakeBench();
    const body = async () => {
      await Promise.resolve();
      world.spend(1);
    };
    expect(await measuredAlone(body, {}, world, { samples: 3 })).toMatchObject({ samples: 3 });
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
    await measuredAlone(body, options, world, { samples: 4 });
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
    await measuredAlone(body, options, world, { samples: 4 });
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
    await measuredAlone(body, options, world, { samples: 4 });
    expect(most).toBe(1);
    expect(world.batches.at(-1)?.calls).toBe(1);
  });

  it('gives the making of inputs about 50 ms a section, whatever they cost', async () => {
    const world = fakeBench();
    const options: Options = { beforeEach: () => (world.spend(20), {}) };
    await measuredAlone(() => world.spend(0.001), options, world, { samples: 4, budgetMs: 10_000 });
    expect(Math.max(...world.batches.map(({ calls }) => calls))).toBeLessThanOrEqual(3);
  });

  it('sends what it has and gives others a turn about every 50 ms', async () => {
    const world = fakeBench();
    await measuredAlone(() => world.spend(10), {}, world, { samples: 20 });
    expect(world.pauses()).toBeGreaterThanOrEqual(3);
    expect(world.pauses()).toBeLessThanOrEqual(6);
  });

  it('survives a thrown proxy that throws whenever it is asked', async () => {
    const trap = () => {
      throw new Error('trapped');
    };
    const { failure } = await measuredAlone(() => {
      throw Object(new Proxy({}, { get: trap, getPrototypeOf: trap, has: trap }));
    });
    expect(failure).toEqual({ code: 'threw', stage: 'body', message: 'a value that cannot be shown' });
  });

  it('tears down what a failed body has set up, and reports the body', async () => {
    let torn: unknown;
    const fail = () => {
      throw new TypeError('broken');
    };
    const { failure } = await measuredAlone(fail, {
      setup: () => 'file',
      teardown: (state) => {
        torn = state;
        throw new Error('torn');
      },
    });
    expect(failure).toEqual({ code: 'threw', stage: 'body', message: 'TypeError: broken' });
    expect(torn).toBe('file');
  });

  it('tears nothing down that was not set up', async () => {
    let torn = 0;
    await measuredAlone(() => 1, {
      setup: no,
      teardown: () => {
        torn++;
      },
    });
    expect(torn).toBe(0);
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
    const { failure } = await measuredAlone(body, {}, world);
    expect(failure).toEqual({ code: 'output-too-large', limitBytes: 100 });
    expect(world.printedBy(0)).toBe('too much f');
  });

  it('tells its stages, and none of taking turns', async () => {
    const world = fakeBench();
    await measuredAlone(() => world.spend(1), {}, world);
    expect(world.stages).toEqual([
      ['setup', 0],
      ['body', 0],
      ['check', 0],
      ['body', 0],
      ['teardown', 0],
    ]);
  });
});
