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
    for (const each of [plain, world]) await measuredLot([[() => each.spend(0.001)]], each, first);
    expect(world.batches).toEqual(plain.batches);
  });

  it('fails if it throws only then', async () => {
    const world = opaqueWorld();
    const body = () => {
      if (world.isOpaque()) throw new Error('seen');
      world.spend(0.001);
    };
    const [{ failure, opaqueMs }] = await measuredLot([[body]], world, first);
    expect(failure).toMatchObject({ code: 'threw', stage: 'body', message: 'seen' });
    expect(opaqueMs).toBeUndefined();
  });
});

describe('no opaque call is made', () => {
  const opaqueOf = async (...[jobs, world, options]: Parameters<typeof measuredLot>) =>
    (await measuredLot(jobs, world, options)).map(({ opaqueMs }) => opaqueMs);

  it('in later workers', async () => {
    const world = opaqueWorld();
    expect(await opaqueOf([[() => world.spend(0.001)]], world, { ...first, replicate: 1 })).toEqual([
      undefined,
    ]);
  });

  it('of a case that waits, or takes a fresh input for each call', async () => {
    const world = opaqueWorld();
    const waits = async () => world.spend(0.001);
    const fresh = () => world.spend(0.001);
    expect(await opaqueOf([[waits], [fresh, { beforeEach: () => ({}) }]], world, first)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('where loops are shared by all cases', async () => {
    const world = fakeBench();
    expect(await opaqueOf([[() => world.spend(0.001)]], world, first)).toEqual([undefined]);
  });
});
