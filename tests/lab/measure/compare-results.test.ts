import { describe, expect, it } from 'vitest';
import { measureLot } from '../../../src/lab/measure/measure-lot.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { registeredCases } from '../../support/registered-cases.ts';

/** One lot of cases that give these results, in a group that says so or not. */
async function failures(results: readonly (() => unknown)[], sameResult: boolean | undefined) {
  const world = fakeBench();
  const jobs = registeredCases(({ group, bench }) =>
    group(
      'same',
      () =>
        results.forEach((result, nth) =>
          bench(`case ${nth}`, () => {
            world.spend(1);
            return result();
          }),
        ),
      sameResult === undefined ? undefined : { sameResult },
    ),
  );
  const cases = results.map((_, nth) => nth);
  const share = { cases, replicate: 1, seed: 1, samples: 3, least: 1, budgetMs: 10, warmUpMs: 0 };
  const measured = await measureLot(jobs, share, world.bench, 1_000);
  return measured.map(({ failure }) => failure);
}

describe('a group whose cases claim the same result', () => {
  it('fails those that differ from the first, with both in short', async () => {
    const [first, second, third] = await failures([() => [1, 2], () => [1, 3], async () => [1, 2]], true);
    expect(second).toEqual({ code: 'result-differs', from: 'case 0', message: '[1, 3] instead of [1, 2]' });
    expect([first, third]).toEqual([undefined, undefined]);
  });

  it.each<[string, () => unknown, () => unknown]>([
    ['not a number', () => NaN, () => 0 / 0],
    ['typed arrays', () => new Float64Array([1, 2]), () => Float64Array.of(1, 2)],
    ['maps and sets', () => new Map([['a', new Set([1])]]), () => new Map([['a', new Set([1])]])],
    ['nothing', () => undefined, () => undefined],
  ])('takes %s for equal', async (_, one, other) => {
    expect(await failures([one, other], true)).toEqual([undefined, undefined]);
  });

  it('compares with the first that did not fail itself', async () => {
    const no = () => {
      throw new Error('no');
    };
    const [, second, third] = await failures([no, () => 1, () => 2], true);
    expect(second).toBeUndefined();
    expect(third).toMatchObject({ code: 'result-differs', from: 'case 1' });
  });

  it('says so of results that cannot be compared', async () => {
    const circle = () => {
      const ring: { next?: unknown } = {};
      ring.next = ring;
      return ring;
    };
    const [, second] = await failures([circle, circle], true);
    expect(second).toMatchObject({ code: 'result-differs', message: 'the two cannot be compared' });
  });

  it('cuts long results short', async () => {
    const [, second] = await failures([() => 'a'.repeat(500), () => 'b'.repeat(500)], true);
    expect(second).toMatchObject({ message: `${'b'.repeat(100)}… instead of ${'a'.repeat(100)}…` });
  });
});

it.each([undefined, false])('a group that says %s compares nothing', async (sameResult) => {
  expect(await failures([() => 1, () => 2], sameResult)).toEqual([undefined, undefined]);
});
