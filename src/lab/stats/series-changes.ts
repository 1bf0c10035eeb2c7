import type { Interval } from '../model/interval.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { mean } from './mean.ts';
import { welchTest } from './welch-test.ts';

/** One of many things measured in rounds of two versions. */
export type RoundSeries = { baseline: ArrayLike<number>; candidate: ArrayLike<number> };

/** How one of many series changed. */
export type SeriesChange = {
  /** Candidate − baseline, of the means. */
  difference: number;
  interval: Interval;
  /** Times as long; undefined where the baseline took nothing. */
  ratio: number | undefined;
  /** Adjusted for how many series there are. */
  p: number;
  isChanged: boolean;
};

/**
 * Which of many series differ between two versions.
 *
 * Shape:  n series, each with two rounds or more of both versions → as many changes, in the same order.
 * Units:  those of the values.
 * Source: Welch (1947) for each; Benjamini & Hochberg (1995) over all: where none differs, some is called changed in
 *         at most 5 of 100 comparisons.
 * Assumes rounds independent and the versions' rounds interleaved, so that what drifts meets both.
 * Errors: those of `welchTest`.
 */
export function seriesChanges(series: readonly RoundSeries[], level = 0.95): SeriesChange[] {
  if (series.length === 0) return [];
  const tests = series.map(({ baseline, candidate }) => welchTest(baseline, candidate, level));
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  return tests.map(({ difference, interval }, nth) => {
    const before = mean(series[nth].baseline);
    const ratio = before === 0 ? undefined : mean(series[nth].candidate) / before;
    return { difference, interval, ratio, p: adjusted[nth], isChanged: adjusted[nth] <= 1 - level };
  });
}
