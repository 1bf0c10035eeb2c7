import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { isPrecise } from '../../../src/lab/stats/is-precise.ts';
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

describe('isPrecise', () => {
  it('holds of a case alone whose time is known to the part wanted', () => {
    expect(isPrecise([alone(8, 0.005)], 0.006)).toBe(true);
    expect(isPrecise([alone(8, 0.005)], 0.004)).toBe(false);
  });

  it('holds of no case with fewer than 8 workers', () => {
    expect(isPrecise([alone(7, 0)], 0.1)).toBe(false);
    expect(
      isPrecise(
        lot(7, () => 2),
        0.1,
      ),
    ).toBe(false);
    expect(
      isPrecise(
        lot(8, () => 2),
        0.1,
      ),
    ).toBe(true);
  });

  it('holds of cases beside each other once every ratio to the first is, whatever their times are', () => {
    const unsure = (worker: number) => 1 + 0.1 * (worker % 4);
    expect(
      isPrecise(
        lot(
          12,
          () => 2,
          () => 3,
        ),
        0.005,
      ),
    ).toBe(true);
    expect(
      isPrecise(
        lot(12, () => 2, unsure),
        0.005,
      ),
    ).toBe(false);
    expect(
      isPrecise(
        lot(12, () => 2, unsure),
        0.2,
      ),
    ).toBe(true);
  });

  it('passes over what is like an empty call, and what has no figures', () => {
    const empty = caseSummary([1], { likeEmpty: true });
    expect(isPrecise([empty, alone(8, 0.001)], 0.005)).toBe(true);
    expect(isPrecise([undefined, alone(8, 0.001)], 0.005)).toBe(true);
    expect(isPrecise([empty, empty], 0.005)).toBe(true);
  });

  it('does not hold while nothing is known', () => {
    expect(isPrecise([undefined], 0.005)).toBe(false);
    expect(isPrecise([caseSummary([1, 1])], 0.005)).toBe(false);
  });
});
