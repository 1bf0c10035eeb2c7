import { describe, expect, it } from 'vitest';
import { fakeBench } from '../../support/fake-bench.ts';
import { measuredBatches, measuredLot, type Body, type Options } from '../../support/measured-lot.ts';

const no = () => {
  throw new Error('no');
};

const failing: [string, Options, object][] = [
  ['setup', { setup: no }, { code: 'threw', stage: 'setup', message: 'no' }],
  ['beforeEach', { beforeEach: no }, { code: 'threw', stage: 'beforeEach', message: 'no' }],
  ['afterEach', { afterEach: no }, { code: 'threw', stage: 'afterEach', message: 'no' }],
  ['teardown', { teardown: no }, { code: 'threw', stage: 'teardown', message: 'no' }],
  ['check', { check: () => false }, { code: 'check-failed', message: 'the check returned false' }],
  ['check that throws', { check: no }, { code: 'check-failed', message: 'no' }],
];

describe('measureLot, of several cases', () => {
  it('takes one section of each in every round, in balanced order, and of an empty call', async () => {
    const world = fakeBench();
    const spend = () => world.spend(1);
    await measuredLot([[spend], [spend], [spend]], world, { samples: 40, budgetMs: 1e9, warmUpMs: 0 });
    const last = world.sections.slice(-40 * 4);
    const places = new Map<number | 'empty', number[]>();
    for (let from = 0; from < last.length; from += 4) {
      const round = last.slice(from, from + 4).map(({ arm }) => arm);
      expect(new Set(round).size).toBe(4);
      round.forEach((arm, place) => places.set(arm, [...(places.get(arm) ?? []), place]));
    }
    for (const at of places.values()) {
      expect([0, 1, 2, 3].map((place) => at.filter((each) => each === place).length)).toEqual([
        10, 10, 10, 10,
      ]);
    }
  });

  it('gives cases that are about as quick the same number of calls, and others their own', async () => {
    const world = fakeBench();
    const cases: [Body][] = [0.01, 0.03].map((ms) => [() => world.spend(ms)]);
    await measuredLot(cases, world, { samples: 10 });
    const calls = [0, 1].map((index) => measuredBatches(world, index).map((batch) => batch.calls));
    expect(new Set(calls.flat()).size).toBe(1);

    const apart = fakeBench();
    await measuredLot([[() => apart.spend(0.001)], [() => apart.spend(100)]], apart, {
      samples: 3,
      budgetMs: 1e6,
    });
    expect(measuredBatches(apart, 0)[0].calls).toBeGreaterThan(100);
    expect(measuredBatches(apart, 1)[0].calls).toBe(1);
  });

  it('does not take a cold first call for what a call takes, beside a slow case that ends the warm-up', async () => {
    const world = fakeBench();
    let calls = 0;
    const quick = () => world.spend(calls++ < 2 ? 3 : 0.001);
    await measuredLot([[quick], [() => world.spend(200)]], world, { samples: 3, budgetMs: 1e6 });
    expect(measuredBatches(world, 0)[0].calls).toBeGreaterThan(100);
  });

  it('repeats its order for the same seed, and no other', async () => {
    const order = async (seed: number) => {
      const world = fakeBench();
      const spend = () => world.spend(1);
      await measuredLot([[spend], [spend], [spend]], world, { samples: 30, seed });
      return world.sections.map(({ arm }) => arm).join();
    };
    expect(await order(1)).toBe(await order(1));
    expect(await order(1)).not.toBe(await order(2));
  });

  it('names the case of each stage, and none while they take turns', async () => {
    const world = fakeBench();
    const spend = () => world.spend(1);
    await measuredLot([[spend], [spend]], world);
    expect(
      world.stages
        .filter(([stage]) => stage === 'setup')
        .map(([, index]) => index)
        .toSorted(),
    ).toEqual([0, 1]);
    expect(world.stages.slice(-3)).toEqual([
      ['body', undefined],
      ['teardown', 0],
      ['teardown', 1],
    ]);
  });

  it.each(failing)('ends a case whose %s fails alone, and fills the others', async (_, options, failure) => {
    const world = fakeBench();
    const spend = () => world.spend(1);
    const measured = await measuredLot([[spend], [spend, options], [spend]], world);
    expect(measured.map((each) => each.failure)).toEqual([undefined, failure, undefined]);
    expect([measured[0].samples, measured[2].samples]).toEqual([600, 600]);
  });

  it('ends a case that fails in the middle with what it has, and fills the others', async () => {
    const world = fakeBench();
    let calls = 0;
    const breaks = () => {
      if (calls++ > 200) throw new RangeError('worn out');
      world.spend(1);
    };
    const spend = () => world.spend(1);
    const [whole, broken] = await measuredLot([[spend], [breaks]], world);
    expect(whole).toMatchObject({ samples: 600 });
    expect(broken).toMatchObject({
      failure: { code: 'threw', stage: 'body', message: 'RangeError: worn out' },
    });
    expect(broken.samples).toBeGreaterThan(0);
    expect(broken.samples).toBeLessThan(200);
    const sent = measuredBatches(world, 1).reduce((sum, { durations }) => sum + durations.length, 0);
    expect(sent).toBe(broken.samples);
  });

  it('names the stage a case is in, whatever stages others pass meanwhile', async () => {
    const world = fakeBench();
    let calls = 0;
    const breaks = () => {
      if (calls++ > 100) throw new Error('no');
      world.spend(1);
    };
    const [, broken] = await measuredLot(
      [[() => world.spend(1), { beforeEach: () => ({}), afterEach: () => undefined }], [breaks]],
      world,
    );
    expect(broken.failure).toMatchObject({ code: 'threw', stage: 'body' });
  });

  it.each<[string, Body, Options]>([
    ['in setup', () => 1, { setup: no }],
    ['at their first call', no, {}],
  ])('ends at once when all cases fail %s', async (_, body, options) => {
    const world = fakeBench();
    const measured = await measuredLot(
      [
        [body, options],
        [body, options],
      ],
      world,
      { warmUpMs: 1_000 },
    );
    expect(measured.map(({ samples, failure }) => [samples, failure?.code])).toEqual([
      [0, 'threw'],
      [0, 'threw'],
    ]);
    expect(world.now()).toBe(0);
  });

  it.each([5, 50])('ends at once when all cases have failed after %d calls', async (most) => {
    const world = fakeBench();
    const breaks = (): Body => {
      let calls = 0;
      return () => {
        if (calls++ > most) throw new Error('no');
        world.spend(1);
      };
    };
    await measuredLot([[breaks()], [breaks()]], world, { warmUpMs: 10 });
    expect(world.now()).toBeLessThan(300);
  });

  it('counts what each case prints against its own allowance, however they take turns', async () => {
    const world = fakeBench({ outputBytes: 50 });
    const printing = (letter: string, most: number): Body => {
      let calls = 0;
      return () => {
        world.spend(20);
        if (calls++ < most) world.bench.output.write(letter);
      };
    };
    const measured = await measuredLot(
      [[printing('a', 50)], [printing('b', 51)], [printing('c', 20)]],
      world,
      {
        samples: 60,
        budgetMs: 1e6,
      },
    );
    expect(measured.map(({ failure }) => failure?.code)).toEqual([undefined, 'output-too-large', undefined]);
    expect([0, 1, 2].map(world.printedBy)).toEqual(['a'.repeat(50), 'b'.repeat(50), 'c'.repeat(20)]);
    expect([measured[0].samples, measured[2].samples]).toEqual([60, 60]);
  });

  it('tells what an empty call costs in the loop of each case', async () => {
    const world = fakeBench({ emptyMs: 0.000_25 });
    const body = async () => world.spend(1);
    const measured = await measuredLot([[() => world.spend(1)], [body]], world, { samples: 20 });
    for (const { overheadMs } of measured) expect(overheadMs).toBeCloseTo(0.000_25, 12);
    const empty = world.sections.filter(({ arm }) => arm === 'empty').slice(-40);
    expect(new Set(empty.map(({ calls }) => calls))).toEqual(new Set([400]));
  });

  it('does not let a cold or interrupted empty call set how many are timed', async () => {
    const odd = new Map([
      [0, 0.09],
      [200, 5],
    ]);
    const world = fakeBench({ emptyMs: (section) => odd.get(section) ?? 0.000_25 });
    await measuredLot([[() => world.spend(1)]], world, { samples: 20 });
    expect(world.sections.findLast(({ arm }) => arm === 'empty')?.calls).toBe(400);
  });

  it('tells it of a case that failed, and not of one that was never seen to work', async () => {
    const world = fakeBench({ emptyMs: 0.000_25 });
    let calls = 0;
    const breaks = async () => {
      if (calls++ > 100) throw new Error('no');
      world.spend(1);
    };
    const [, broken, never] = await measuredLot([[() => world.spend(1)], [breaks], [no]], world);
    expect(broken.failure).toBeDefined();
    expect(broken.overheadMs).toBeCloseTo(0.000_25, 12);
    expect(never).not.toHaveProperty('overheadMs');
  });
});
