import { describe, expect, it } from 'vitest';
import { cells, pools } from '../../../scripts/simulation/cell.ts';
import { misses } from '../../../scripts/simulation/method-report.ts';
import { coverageMisses } from '../../../scripts/simulation/misses.ts';
import { saidTooSurely } from '../../../scripts/simulation/said-too-surely.ts';
import { endedFigures, normalBorn, scaled } from '../../../scripts/simulation/stopping-report.ts';
import { takenBlocks } from '../../../scripts/simulation/taken-rounds.ts';
import { restless } from '../../../scripts/simulation/traits.ts';
import { simulatedPlan } from '../../../scripts/simulation/worker-pool.ts';

/** `npm run bench:simulation` does the same with more workers, other numbers of them, and all their rounds. */
const workers = 1_000;
const runs = 1_200;
const seed = 1;

/**
 * A fine clock needs less time for sections as coarse as they are in a long run. With one of 1 ms, 2 % are not found in
 * a run of 6 s: it takes twice that, and up to twice the workers.
 */
const clocks = [
  { clockStepMs: 0.005, budgetMs: 400, power: 'planned' },
  { clockStepMs: 0.1, budgetMs: 3_000, power: 'planned' },
  { clockStepMs: 1, budgetMs: 6_000, power: 'ended' },
] as const;

describe.each(clocks)(
  'on a restless machine with a clock of $clockStepMs ms',
  ({ clockStepMs, budgetMs, power }) => {
    const plan = simulatedPlan({ samples: 1_000, budgetMs, seed });
    const machine = { traits: { ...restless, clockStepMs }, plan, seed };
    const pool = pools(workers, machine);

    it('intervals hold the truth as often as they say, and 2 % more work is found', () => {
      expect(misses(cells(runs, pool, plan), power)).toEqual([]);
    });

    it('the same check fails with an interval that is a fifth too narrow', () => {
      expect(misses(cells(runs, pool, plan, saidTooSurely), power)).not.toEqual([]);
    });

    it('the same check fails with rounds that are not paired, as one case is measured after the other', () => {
      expect(misses(cells(300, pools(150, machine, takenBlocks), plan), power)).not.toEqual([]);
    });
  },
);

describe.each([0.5, 1, 2, 4])('a run of workers %d times as unlike', (scale) => {
  it.each([
    ['restless', restless.born],
    ['normal', normalBorn],
  ])('holds the truth where it ends, %s', (_, born) => {
    const { covers } = endedFigures(scaled(born, scale), simulatedPlan({ seed }), 2_000, runs);
    expect(coverageMisses(covers, runs)).toEqual([]);
  });
});
