import { describe, expect, it } from 'vitest';
import { fakeBench } from '../../support/fake-bench.ts';
import { measuredLot } from '../../support/measured-lot.ts';

const opaqueWorld = () => fakeBench({ hasOpaque: true });
const nanoseconds = 1e-6;
const first = { samples: 5, replicate: 0 };

describe('a case in the first worker', () => {
  it('is timed once more where the engine cannot look into the call, less an empty call', async () => {
    const world = opaqueWorld();
    const body = () => world.spend((world.isOpaque() ? 40 : 2) * nanoseconds);
    const [{ opaqueMs }] = await measuredLot([[body]], world, first);
    expect(opaqueMs).toBeCloseTo(40 * nanoseconds, 9);
  });

  it('keeps no sample of those calls', async () => {
    const [plain, world] = [fakeBench(), opaqueWorld()];
    for (const each of [plain, world]) await measuredLot([[() => each.spend(2 * nanoseconds)]], each, first);
    expect(world.batches).toEqual(plain.batches);
  });

  it('fails if it throws only then', async () => {
    const world = opaqueWorld();
    const body = () => {
      if (world.isOpaque()) throw new Error('seen');
      world.spend(2 * nanoseconds);
    };
    const [{ failure, opaqueMs }] = await measuredLot([[body]], world, first);
    expect(failure).toMatchObject({ code: 'threw', stage: 'body', message: 'seen' });
    expect(opaqueMs).toBeUndefined();
  });
});

it('the host is told whose call it is, so that the stall clock starts again and the right case is blamed', async () => {
  const world = opaqueWorld();
  const body = () => world.spend(2 * nanoseconds);
  await measuredLot([[body], [body]], world, first);
  expect(world.stages.slice(-4)).toEqual([
    ['body', 0],
    ['body', 1],
    ['teardown', 0],
    ['teardown', 1],
  ]);
});

describe('no opaque call is made', () => {
  const opaqueOf = async (...[jobs, world, options]: Parameters<typeof measuredLot>) =>
    (await measuredLot(jobs, world, options)).map(({ opaqueMs }) => opaqueMs);

  it('of a case that takes 20 ns or more: its work has not vanished, and calls of it may take long', async () => {
    const world = opaqueWorld();
    let calls = 0;
    const slow = () => {
      if (world.isOpaque()) calls++;
      world.spend(1_000);
    };
    const short = () => world.spend(2 * nanoseconds);
    const [slowMs, shortMs] = await opaqueOf([[slow], [short]], world, { ...first, budgetMs: 1e5 });
    expect([slowMs, calls]).toEqual([undefined, 0]);
    expect(shortMs).toBeCloseTo(2 * nanoseconds, 9);
  });

  it('in later workers', async () => {
    const world = opaqueWorld();
    expect(await opaqueOf([[() => world.spend(2 * nanoseconds)]], world, { ...first, replicate: 1 })).toEqual(
      [undefined],
    );
  });

  it('of a case that waits, or takes a fresh input for each call', async () => {
    const world = opaqueWorld();
    const waits = async () => world.spend(2 * nanoseconds);
    const fresh = () => world.spend(2 * nanoseconds);
    expect(await opaqueOf([[waits], [fresh, { beforeEach: () => ({}) }]], world, first)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('where loops are shared by all cases', async () => {
    const world = fakeBench();
    expect(await opaqueOf([[() => world.spend(2 * nanoseconds)]], world, first)).toEqual([undefined]);
  });
});
