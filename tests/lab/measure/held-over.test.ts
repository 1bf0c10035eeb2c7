import { describe, expect, it } from 'vitest';
import { heldOver } from '../../../src/lab/measure/held-over.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { fakeHeap } from '../../support/fake-heap.ts';

/** A case whose section keeps and drops, and takes so long. */
const armOf = (section: (calls: number) => number, alive = () => true) => ({
  index: 0,
  alive,
  take: async (_: unknown, calls: number) => ({ calls, elapsed: section(calls) }),
});

describe('heldOver', () => {
  it('is what is held after each of 20 rounds, without the rubbish', async () => {
    const { heap, keep, drop } = fakeHeap();
    const arm = armOf((calls) => {
      keep(calls);
      drop(5_000);
      return 0;
    });
    const held = await heldOver(arm, heap, 100, fakeBench().bench);
    expect(held).toEqual({
      bytes: Array.from({ length: 21 }, (_, round) => 1_000 + 100 * round),
      calls: 100,
    });
  });

  it('is of fewer rounds where they take long', async () => {
    const world = fakeBench();
    const arm = armOf(() => {
      world.spend(1_000);
      return 1_000;
    });
    const held = await heldOver(arm, fakeHeap().heap, 1, world.bench);
    expect(held?.bytes).toHaveLength(13);
  });

  it('is not known of a case that fails, nor where no collection can be asked for', async () => {
    let rounds = 0;
    const failing = armOf(
      () => rounds++,
      () => rounds < 3,
    );
    expect(await heldOver(failing, fakeHeap().heap, 1, fakeBench().bench)).toBeUndefined();
    const { collect: _, ...silent } = fakeHeap().heap;
    expect(
      await heldOver(
        armOf(() => 0),
        silent,
        1,
        fakeBench().bench,
      ),
    ).toBeUndefined();
  });
});
