import { describe, expect, it } from 'vitest';
import { weighLot } from '../../../src/lab/measure/weigh-lot.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { fakeHeap } from '../../support/fake-heap.ts';
import type { Body, Options } from '../../support/measured-lot.ts';
import { registeredCases } from '../../support/registered-cases.ts';

const share = { replicate: 0, seed: 3, samples: 1, least: 1, budgetMs: 1, warmUpMs: 1, isHeld: false };

/** Weighs cases whose calls take 10 µs each. */
function weighed(
  cases: [Body, Options?][],
  { heap }: ReturnType<typeof fakeHeap>,
  part: Partial<typeof share> = {},
) {
  const world = fakeBench();
  const jobs = registeredCases((lab) =>
    cases.forEach(([body, options], nth) => {
      const timed = (input: unknown) => {
        world.spend(0.01);
        return body(input);
      };
      lab.bench(`case ${nth}`, timed, options);
    }),
  );
  const all = { ...share, ...part, cases: cases.map((_, nth) => nth) };
  return weighLot(jobs, all, world.bench, heap, 100);
}

describe('weighLot', () => {
  it('finds what a call leaves in the heap and in array buffers, in five readings each', async () => {
    const heap = fakeHeap({ buffers: true });
    const bodies: [Body][] = [
      [() => heap.drop(480)],
      [
        () => {
          heap.drop(96);
          heap.buffer(8_000);
        },
      ],
    ];
    expect(await weighed(bodies, heap)).toEqual([
      { case: 0, bytes: [480, 480, 480, 480, 480], buffers: [0, 0, 0, 0, 0] },
      { case: 1, bytes: [96, 96, 96, 96, 96], buffers: [8_000, 8_000, 8_000, 8_000, 8_000] },
    ]);
  });

  it('leaves out what the readings themselves leave, and what the hooks do', async () => {
    const heap = fakeHeap({ ownBytes: 64 });
    const beforeEach = () => {
      heap.drop(1e4);
      return { fresh: true };
    };
    const [{ bytes }] = await weighed([[() => heap.drop(50), { beforeEach }]], heap);
    expect(bytes).toEqual([50, 50, 50, 50, 50]);
  });

  it('takes readings that a collection has spoilt again', async () => {
    const heap = fakeHeap({ room: 8e6 });
    const [{ bytes }] = await weighed([[() => heap.drop(480)]], heap);
    expect(bytes).toEqual([480, 480, 480, 480, 480]);
  });

  it('has no reading of a call that allocates more than fits between two collections', async () => {
    const heap = fakeHeap({ room: 1e6 });
    const body = () => {
      for (let part = 0; part < 30; part++) heap.drop(1e5);
    };
    expect(await weighed([[body]], heap)).toEqual([{ case: 0, bytes: [], buffers: [] }]);
  });

  it('knows by what was allocated, and by the other readings, that a collection ran, where nobody tells', async () => {
    const heap = fakeHeap({ room: 8e6, tells: 'allocated' });
    const [{ bytes }] = await weighed([[() => heap.drop(480)]], heap);
    expect(new Set(bytes)).toEqual(new Set([480]));
    expect(await weighed([[() => heap.drop(7e6)]], heap)).toMatchObject([{ bytes: [] }]);
  });

  it('finds what is held over the rounds, where that is wanted', async () => {
    const heap = fakeHeap();
    const [{ held }] = await weighed([[() => heap.keep(10)]], heap, { isHeld: true });
    const { bytes = [], calls = 0 } = held ?? {};
    expect(bytes).toHaveLength(21);
    expect(bytes.slice(1).map((each, nth) => (each - bytes[nth]) / calls)).toEqual(new Array(20).fill(10));
  });

  it('tells of a case that fails, and goes on with the next', async () => {
    const heap = fakeHeap();
    const no = () => {
      throw new Error('no');
    };
    const failure = { code: 'threw', stage: 'body', message: 'no' };
    expect(await weighed([[no], [() => heap.drop(480)]], heap, { isHeld: true })).toMatchObject([
      { case: 0, bytes: [], buffers: [], failure },
      { case: 1, bytes: [480, 480, 480, 480, 480] },
    ]);
  });
});
