import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { seriesChanges, type RoundSeries } from '../../../src/lab/stats/series-changes.ts';
import { welchTest } from '../../../src/lab/stats/welch-test.ts';
import { normal } from '../../support/normal.ts';

const ROUNDS = 24;

/** Twelve functions over rounds of either version; the `planted` takes a tenth more in the candidate. */
function comparison(random: () => number, planted?: number): RoundSeries[] {
  const rounds = (middle: number) =>
    Array.from({ length: ROUNDS }, () => middle * (1 + 0.04 * normal(random)));
  return Array.from({ length: 12 }, (_, nth) => {
    const middle = 1 + nth;
    return { baseline: rounds(middle), candidate: rounds(nth === planted ? 1.1 * middle : middle) };
  });
}

const changed = (series: RoundSeries[]) =>
  seriesChanges(series).flatMap(({ isChanged }, nth) => (isChanged ? [nth] : []));

describe('seriesChanges', () => {
  it('tells the difference, its interval and the ratio, with p adjusted for how many there are', () => {
    const series = comparison(mulberry32(1), 4);
    const changes = seriesChanges(series);
    const { difference, interval, p } = welchTest(series[4].baseline, series[4].candidate);
    expect(changes[4]).toMatchObject({ difference, interval, isChanged: true });
    expect(changes[4].p).toBeCloseTo(12 * p, 12);
    expect(changes[4].ratio).toBeGreaterThan(1.07);
    expect(changes[4].ratio).toBeLessThan(1.13);
  });

  it('calls something changed in at most 5 of 100 comparisons of the same', () => {
    const random = mulberry32(2);
    let wrong = 0;
    for (let trial = 0; trial < 1_000; trial++) if (changed(comparison(random)).length > 0) wrong += 1;
    expect(wrong).toBeGreaterThan(20);
    expect(wrong).toBeLessThanOrEqual(65);
  });

  it('finds a tenth more, and mostly nothing else', () => {
    const random = mulberry32(3);
    let [found, alone] = [0, 0];
    for (let trial = 0; trial < 200; trial++) {
      const all = changed(comparison(random, 7));
      if (all.includes(7)) found += 1;
      if (all.join() === '7') alone += 1;
    }
    expect(found).toBeGreaterThanOrEqual(198);
    expect(alone).toBeGreaterThanOrEqual(180);
  });

  it('has no ratio where the baseline took nothing, and nothing to tell of no series', () => {
    expect(seriesChanges([{ baseline: [0, 0], candidate: [1, 2] }])[0].ratio).toBeUndefined();
    expect(seriesChanges([])).toEqual([]);
  });

  it('refuses fewer than two rounds', () => {
    expect(() => seriesChanges([{ baseline: [1], candidate: [1, 2] }])).toThrow(RangeError);
  });
});
