import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { pairedChanges, type PairedSeries } from '../../../src/lab/stats/paired-changes.ts';
import { studentInterval } from '../../../src/lab/stats/student-interval.ts';
import { normal } from '../../support/normal.ts';

const ROUNDS = 24;
const shares = [0.25, 0.15, 0.12, 0.1, 0.08, 0.06, 0.05, 0.05, 0.04, 0.04, 0.03, 0.03];

type Machine = {
  random: () => number;
  /** Samples of either version in a round of full length. */
  samples: number;
  /** Spread from worker to worker of what a function takes, of each version by itself. */
  between: number;
};

/** Functions counted by samples, in rounds of which some are cut short; the `planted` takes a tenth more in the candidate. */
function comparison({ random, samples, between }: Machine, planted?: number): PairedSeries[] {
  const lengths = Array.from({ length: ROUNDS }, () => (random() < 0.25 ? 0.1 + 0.5 * random() : 1));
  const counted = (share: number) =>
    lengths.map((length) => {
      const mean = length * samples * share * (1 + between * normal(random));
      return mean + Math.sqrt(mean) * normal(random);
    });
  return shares.map((share, nth) => ({
    baseline: counted(share),
    candidate: counted(nth === planted ? 1.1 * share : share),
  }));
}

const changed = (series: PairedSeries[]) =>
  pairedChanges(series).flatMap(({ isChanged }, nth) => (isChanged ? [nth] : []));

describe('pairedChanges', () => {
  it('is the Student test of the differences, whose interval leaves out 0 just where p is below 0.05', () => {
    const random = mulberry32(1);
    for (let trial = 0; trial < 200; trial++) {
      const [one] = comparison({ random, samples: 400, between: 0.05 });
      const [{ interval, p }] = pairedChanges([one]);
      const differences = Array.from(one.candidate, (value, nth) => value - one.baseline[nth]);
      const { low, high } = studentInterval(differences);
      expect(p < 0.05).toBe(low > 0 || high < 0);
      expect(interval && (interval.low > 0 || interval.high < 0)).toBe(p < 0.05);
    }
  });

  it('has an interval that holds the true change in about 95 of 100', () => {
    const random = mulberry32(2);
    let held = 0;
    for (let trial = 0; trial < 1_000; trial++) {
      const series = comparison({ random, samples: 2_000, between: 0.03 }, 4);
      const [{ interval }] = pairedChanges([series[4]]);
      if (interval && interval.low <= 0.1 && interval.high >= 0.1) held += 1;
    }
    expect(held).toBeGreaterThan(930);
    expect(held).toBeLessThan(975);
  });

  it('calls something changed in about 1 of 100 comparisons of the same, also where workers differ', () => {
    const random = mulberry32(3);
    for (const between of [0, 0.05]) {
      let wrong = 0;
      for (let trial = 0; trial < 1_000; trial++)
        if (changed(comparison({ random, samples: 2_000, between })).length > 0) wrong += 1;
      expect(wrong).toBeLessThanOrEqual(20);
    }
  });

  it.each([
    ['nearly always in functions of 8 in 100', 4, 180],
    ['mostly in those of 5 in 100', 7, 170],
  ])('finds a tenth more, and seldom anything else: %s', (_, planted, least) => {
    const random = mulberry32(4);
    let [found, beside] = [0, 0];
    for (let trial = 0; trial < 200; trial++) {
      const all = changed(comparison({ random, samples: 6_500, between: 0.02 }, planted));
      if (all.includes(planted)) found += 1;
      if (all.some((nth) => nth !== planted)) beside += 1;
    }
    expect(found).toBeGreaterThanOrEqual(least);
    expect(beside).toBeLessThanOrEqual(12);
  });

  it('calls a few samples of one version only no change', () => {
    const few = {
      baseline: Array.from({ length: ROUNDS }, (_, nth) => Number(nth % 8 === 0)),
      candidate: new Float64Array(ROUNDS),
    };
    const [{ change, isChanged }] = pairedChanges([few]);
    expect(change).toBeUndefined();
    expect(isChanged).toBe(false);
  });

  it('has no doubt where there is no spread, and nothing to tell of no series', () => {
    expect(pairedChanges([{ baseline: [4, 4], candidate: [5, 5] }])).toEqual([
      { change: 0.25, interval: { low: 0.25, high: 0.25 }, p: 0, isChanged: true },
    ]);
    expect(pairedChanges([{ baseline: [4, 4], candidate: [4, 4] }])[0]).toMatchObject({ change: 0, p: 1 });
    expect(pairedChanges([])).toEqual([]);
  });

  it('refuses fewer than two rounds, and rounds of one version only', () => {
    expect(() => pairedChanges([{ baseline: [1], candidate: [1] }])).toThrow(RangeError);
    expect(() => pairedChanges([{ baseline: [1, 2], candidate: [1, 2, 3] }])).toThrow(RangeError);
  });
});
