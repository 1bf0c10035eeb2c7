import { expect, it } from 'vitest';
import { defaultLimits, shareOf, type Plan } from '../../../src/lab/model/plan.ts';

const plan = (replicates: number): Plan => ({
  benchmark: { kind: 'trusted', title: 't', suite: 's' },
  samples: 10_000,
  budgetMs: 3_000,
  warmUpMs: 100,
  replicates,
  seed: 1,
  limits: defaultLimits,
});

it('divides samples and time over the workers, and leaves two samples for any figure', () => {
  expect(shareOf(plan(3), 4, 2)).toEqual({
    case: 4,
    replicate: 2,
    samples: 3_334,
    least: 1,
    budgetMs: 1_000,
    warmUpMs: 100,
  });
  expect(shareOf(plan(1), 0, 0)).toMatchObject({ samples: 10_000, least: 2 });
});
