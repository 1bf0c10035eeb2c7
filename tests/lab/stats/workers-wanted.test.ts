import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { workersWanted } from '../../../src/lab/stats/workers-wanted.ts';
import { summariseLot } from '../../../src/lab/stats/summarise-lot.ts';
import { caseSummary } from '../../support/case-summary.ts';
import { sampledOf } from '../../support/sampled-of.ts';

/** A case alone, of so many workers, with an interval that reaches so far from 1. */
const alone = (workers: number, reach: number): CaseSummary =>
  caseSummary(
    Array.from({ length: workers }, () => 1),
    { interval: { low: 1 - reach, high: 1 + reach } },
  );

/** Cases beside each other: each takes so many times as long as the first in every worker, give or take. */
function lot(workers: number, ...ratios: ((worker: number) => number)[]) {
  const each = Array.from({ length: workers }, (_, worker) => worker);
  return summariseLot(
    [() => 1, ...ratios].map((ratio, nth) => ({
      case: nth,
      // Workers differ in speed, which cancels.
      ...sampledOf(each.map((worker) => [0, 1, 2].map(() => (1 + (worker % 3)) * ratio(worker)))),
    })),
  );
}

describe('workersWanted', () => {
  it('grows with the square of how far the interval of a case alone reaches', () => {
    expect(workersWanted([alone(10, 0.00499)], 0.005)).toBe(10);
    expect(workersWanted([alone(10, 0.0099)], 0.005)).toBe(40);
    expect(workersWanted([alone(10, 0.012)], 0.01)).toBe(15);
  });

  it('is 8 at the least: with fewer, the width of an interval is too uncertain', () => {
    expect(workersWanted([alone(5, 0.001)], 0.1)).toBe(8);
    const twice = lot(5, () => 2);
    expect(workersWanted(twice, 0.1)).toBe(8);
  });

  it('is that of the least sure ratio to the first of cases beside each other, whatever their times are', () => {
    const unsure = (worker: number) => 1 + 0.1 * (worker % 4);
    const one = workersWanted(lot(12, unsure), 0.02);
    expect(one).toBeGreaterThan(12);
    const both = lot(12, () => 2, unsure);
    expect(workersWanted(both, 0.02)).toBe(one);
    const sure = [() => 2, () => 3];
    expect(workersWanted(lot(12, ...sure), 0.005)).toBe(8);
  });

  it('passes over what is like an empty call, and what has no figures', () => {
    const empty = caseSummary([1], { likeEmpty: true });
    expect(workersWanted([empty, alone(10, 0.0099)], 0.005)).toBe(40);
    expect(workersWanted([undefined, alone(10, 0.0099)], 0.005)).toBe(40);
    expect(workersWanted([empty, empty], 0.005)).toBe(0);
  });

  it('is all there may be while nothing is known', () => {
    expect(workersWanted([undefined], 0.005)).toBe(Infinity);
    expect(workersWanted([caseSummary([1, 1])], 0.005)).toBe(Infinity);
  });
});
