import { describe, expect, it } from 'vitest';
import {
  defaultLimits,
  mostReplicates,
  pilotReplicates,
  replicatesGiven,
  shareOf,
  type Plan,
} from '../../../src/lab/model/plan.ts';

const plan = (replicates: number, part: Partial<Plan> = {}): Plan => ({
  benchmark: { kind: 'trusted', title: 't', suite: 's' },
  samples: 10_000,
  budgetMs: 3_000,
  warmUpMs: 100,
  replicates,
  seed: 1,
  limits: defaultLimits,
  ...part,
});

describe('shareOf', () => {
  it('divides samples and time over the workers, and leaves two samples for any figure', () => {
    const { seed: _, ...share } = shareOf(plan(3), [4, 5], 2);
    expect(share).toEqual({
      cases: [4, 5],
      replicate: 2,
      samples: 3_334,
      least: 1,
      budgetMs: 1_000,
      warmUpMs: 100,
    });
    expect(shareOf(plan(1), [0], 0)).toMatchObject({ samples: 10_000, least: 2 });
  });

  it('has a seed of its own for every lot, worker and plan, and the same for the same', () => {
    const seeds = [1, 2, 3].flatMap((seed) =>
      Array.from({ length: 30 }, (_, replicate) =>
        Array.from({ length: 30 }, (__, first) => shareOf(plan(5, { seed }), [first], replicate).seed),
      ).flat(),
    );
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
    expect(shareOf(plan(5), [3, 4], 2).seed).toBe(shareOf(plan(5), [3], 2).seed);
  });
});

describe('mostReplicates', () => {
  it('is what the plan allows, and never fewer than it plans', () => {
    expect(mostReplicates(plan(5))).toBe(5);
    expect(mostReplicates(plan(5, { mostReplicates: 20 }))).toBe(20);
    expect(mostReplicates(plan(5, { mostReplicates: 3 }))).toBe(5);
  });
});

describe('pilotReplicates', () => {
  it('is half of those planned, or the one more', () => {
    expect([1, 2, 5, 10].map((replicates) => pilotReplicates(plan(replicates)))).toEqual([1, 1, 3, 5]);
  });
});

describe('replicatesGiven', () => {
  it('are those wanted, within what is planned and what is allowed', () => {
    const given = (wanted: number) => replicatesGiven(plan(5, { mostReplicates: 20 }), wanted);
    expect([0, 8, Infinity].map(given)).toEqual([5, 8, 20]);
  });
});
