import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { DEFAULT_MARGIN, relative } from '../../../src/lab/stats/relative.ts';
import { summarise } from '../../../src/lab/stats/summarise.ts';
import { summariseLot } from '../../../src/lab/stats/summarise-lot.ts';
import { caseSummary } from '../../support/case-summary.ts';
import { sampledOf } from '../../support/sampled-of.ts';

/** A case measured apart, whose workers have these medians. */
function measured(...medians: number[]): CaseSummary {
  const summary = summarise(sampledOf(medians.map((median) => [median, median])));
  if (!summary) throw new Error('no summary');
  return summary;
}

/** Two cases measured beside each other, and what an empty call cost them. */
function beside(one: number[][], other: number[][], overhead = 0): [CaseSummary, CaseSummary] {
  const overheads = Object.fromEntries(one.map((_, worker) => [worker, overhead]));
  const [a, b] = summariseLot(
    [one, other].map((workers, nth) => ({ case: nth, ...sampledOf(workers, { overheads }) })),
  );
  if (!a || !b) throw new Error('no summary');
  return [a, b];
}

/** Workers of different speed, each drifting, with noise from round to round. */
function drifting(workers: number, seed: number): number[][] {
  const random = mulberry32(seed);
  return Array.from({ length: workers }, () => {
    const speed = 1 + random();
    return Array.from({ length: 200 }, (_, nth) => speed * (1 + nth / 400) * (1 + 0.2 * random()));
  });
}
const times = (workers: number[][], by: number) => workers.map((worker) => worker.map((ms) => ms * by));

describe('relative, of two cases measured beside each other', () => {
  it.each([5, 10])(
    'is exact where the candidate takes 1.02 times as long in every round, in %d workers',
    (count) => {
      const workers = drifting(count, 1);
      const {
        ratio,
        interval,
        verdict,
        workers: paired,
      } = relative(...beside(workers, times(workers, 1.02)));
      expect(ratio).toBeCloseTo(1.02, 10);
      expect(interval?.low).toBeCloseTo(1.02, 10);
      expect(interval?.high).toBeCloseTo(1.02, 10);
      expect([verdict, paired]).toEqual(['slower', count]);
    },
  );

  it('compares what is left when the empty call is taken off', () => {
    const gross = (ms: number) => [0, 1, 2].map(() => [ms, ms, ms]);
    const { ratio, interval } = relative(...beside(gross(3), gross(5), 1));
    expect(ratio).toBeCloseTo(2, 10);
    expect(interval?.low).toBeCloseTo(2, 10);
  });

  it('turns round with its sides', () => {
    const [a, b] = beside(drifting(6, 1), drifting(6, 2));
    const [there, back] = [relative(a, b), relative(b, a)];
    expect(there.ratio * back.ratio).toBeCloseTo(1, 10);
    expect((there.interval?.low ?? NaN) * (back.interval?.high ?? NaN)).toBeCloseTo(1, 10);
  });

  it('takes any two of a lot, neither of them the first', () => {
    const workers = drifting(5, 3);
    const [, b, c] = summariseLot(
      [drifting(5, 9), workers, times(workers, 1.5)].map((each, nth) => ({ case: nth, ...sampledOf(each) })),
    );
    if (!b || !c) throw new Error('no summary');
    expect(relative(b, c).ratio).toBeCloseTo(1.5, 1);
  });

  it('leaves out workers that measured one side, and those without a finite comparison', () => {
    const paired = (shifts: Record<number, number>) =>
      caseSummary([1, 1, 1], { paired: { reference: 0, shifts, rounds: 9 } });
    const baseline = paired({ 0: 0, 1: 0, 2: 0, 5: 0 });
    const candidate = paired({ 0: Math.log(2), 1: Math.log(2), 2: NaN, 7: Math.log(9) });
    expect(relative(baseline, candidate)).toMatchObject({ ratio: 2, workers: 2 });
  });

  it('is the plain quotient, without an interval, where fewer than two workers measured both', () => {
    const [a, b] = beside([[2, 2, 2]], [[3, 3, 3]]);
    expect(relative(a, b)).toEqual({ ratio: 1.5 });
    const none = caseSummary([4, 4], { paired: { reference: 0, shifts: {}, rounds: 0 } });
    expect(relative(a, none)).toEqual({ ratio: 2 });
  });

  it('is faster, slower, equivalent or inconclusive by the margin asked for', () => {
    const workers = drifting(5, 1);
    const by = (ratio: number, margin = DEFAULT_MARGIN) =>
      relative(...beside(workers, times(workers, ratio)), { margin }).verdict;
    expect([by(0.98), by(1.02), by(1)]).toEqual(['faster', 'slower', 'equivalent']);
    expect(relative(...beside(drifting(5, 1), drifting(5, 2)), { margin: 1e-9 }).verdict).toBe(
      'inconclusive',
    );
    expect(() => by(1, 0)).toThrow(RangeError);
  });
});

describe('relative, of two cases measured apart', () => {
  it('pairs the medians of the workers', () => {
    const { ratio, interval } = relative(measured(1, 10, 100), measured(2, 20, 200));
    expect(ratio).toBeCloseTo(2, 12);
    expect(interval?.low).toBeCloseTo(2, 12);
    expect(interval?.high).toBeCloseTo(2, 12);
  });

  it('of a case with itself is 1', () => {
    const same = measured(1, 2, 3);
    expect(relative(same, same)).toEqual({
      ratio: 1,
      interval: { low: 1, high: 1 },
      verdict: 'equivalent',
      workers: 3,
    });
  });

  it('pairs them by the number of the worker, not by their place', () => {
    const baseline = caseSummary([1, 10, 100], { workers: [0, 1, 4] });
    const candidate = caseSummary([20, 7, 200], { workers: [1, 2, 4] });
    const { ratio, workers } = relative(baseline, candidate);
    expect(ratio).toBeCloseTo(2, 12);
    expect(workers).toBe(2);
  });

  it('pairs them by their place in runs of before workers had numbers', () => {
    const { ratio, workers } = relative(caseSummary([1, 10]), caseSummary([2, 20], { workers: [0, 1] }));
    expect([ratio, workers]).toEqual([expect.closeTo(2, 12), 2]);
  });

  it('goes by the medians where the cases are of different lots', () => {
    const lot = (reference: number, medians: number[]) =>
      caseSummary(medians, { paired: { reference, shifts: { 0: 5, 1: 5 }, rounds: 2 }, workers: [0, 1] });
    expect(relative(lot(0, [1, 2]), lot(3, [3, 6])).ratio).toBeCloseTo(3, 12);
  });

  it('is the plain quotient for one worker each', () => {
    expect(relative(measured(1), measured(3))).toEqual({ ratio: 3 });
  });

  it('leaves out workers in which a clock saw nothing pass', () => {
    expect(relative(measured(1, 1, 1), measured(0, 2, 2))).toMatchObject({
      ratio: 2,
      workers: 2,
    });
    expect(relative(measured(1, 1), measured(0, 1))).toEqual({ ratio: 0.5 });
    expect(relative(measured(0, 0), measured(1, 1))).toEqual({ ratio: Infinity });
    expect(relative(measured(0, 0), measured(0, 0))).toEqual({ ratio: NaN });
  });
});

it('is no number where a side is not to be told apart from an empty call', () => {
  const [plain, empty] = [caseSummary([1, 1]), caseSummary([1, 1], { likeEmpty: true })];
  for (const [a, b] of [
    [plain, empty],
    [empty, plain],
    [empty, empty],
  ])
    expect(relative(a, b)).toEqual({ ratio: NaN });
  expect(relative(plain, caseSummary([1, 1], { likeEmpty: false })).ratio).toBe(1);
});
