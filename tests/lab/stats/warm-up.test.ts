import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { Random } from '../../../src/lab/model/units.ts';
import type { WarmUpKind } from '../../../src/lab/model/summary.ts';
import { warmUp } from '../../../src/lab/stats/warm-up.ts';
import reference from '../../reference/series.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';

type Level = (share: number) => number;

/** Noise of 10 %, its neighbours alike, one in a hundred ten times as long. */
function durations(size: number, level: Level, random: Random): number[] {
  let last = 0;
  return Array.from({ length: size }, (_, i) => {
    last = 0.3 * last + Math.sqrt(1 - 0.3 ** 2) * normal(random);
    return level(i / size) * Math.exp(0.1 * last) * (random() < 0.01 ? 10 : 1);
  });
}

/** The share of seeded series that are of a kind, and the middle of where their steady states begin. */
function judged(kind: WarmUpKind, size: number, level: Level) {
  const random = mulberry32(size);
  const found = Array.from({ length: 25 }, () => warmUp(durations(size, level, random)));
  const from = found.map(({ steadyFrom }) => steadyFrom / size).sort((a, b) => a - b);
  return { share: found.filter((one) => one.kind === kind).length / 25, from: from[12] };
}

describe('warmUp', () => {
  it.each(reference.warmUps)('agrees with the reference: $kind from $steadyFrom', (given) => {
    const { kind, steadyFrom } = given;
    expect(warmUp(given.durations)).toEqual({ kind, steadyFrom });
  });

  const cases: [WarmUpKind, string, Level, number][] = [
    ['flat', 'one level', () => 1, 0],
    ['flat', 'a burst before the end', (at) => (at > 0.9 && at < 0.91 ? 3 : 1), 0],
    ['flat', 'a burst at the end', (at) => (at > 0.99 ? 3 : 1), 0],
    ['warming', 'one slower tenth', (at) => (at < 0.1 ? 2 : 1), 0.1],
    ['warming', 'two tiers', (at) => (at < 0.05 ? 20 : at < 0.3 ? 1.4 : 1), 0.3],
    ['warming', 'a hundredth', (at) => (at < 0.01 ? 5 : 1), 0.01],
    ['slowing', 'a step up', (at) => (at < 0.3 ? 1 : 1.15), 0.3],
    ['slowing', 'a warm-up, then a step up', (at) => (at < 0.1 ? 3 : at < 0.5 ? 1 : 1.2), 0.5],
    ['unsteady', 'a step near the end', (at) => (at < 0.85 ? 1 : 0.8), 0.85],
    ['unsteady', 'levels that come and go', (at) => (Math.floor(8 * at) % 2 ? 1.25 : 1), 0.875],
  ];
  it.each(cases)('finds %s: %s, in nearly all series of heavy-tailed noise', (kind, _, level, from) => {
    for (const size of [1_000, 3_000]) {
      const found = judged(kind, size, level);
      expect(found.share).toBeGreaterThanOrEqual(0.92);
      expect(Math.abs(found.from - from)).toBeLessThan(0.01);
    }
  });

  it('finds the end of a warm-up that fades', () => {
    const found = judged('warming', 2_000, (at) => 1 + 4 * Math.exp(-at / 0.03));
    expect(found.share).toBe(1);
    expect(found.from).toBeGreaterThan(0.09);
    expect(found.from).toBeLessThan(0.2);
  });

  it('takes levels within 2 % for one', () => {
    const series = (step: number) =>
      durations(2_000, (at) => (at < 0.5 ? step : 1), mulberry32(1)).map((value) => value ** 0.1);
    expect(warmUp(series(1.015 ** 10))).toEqual({ kind: 'flat', steadyFrom: 0 });
    expect(warmUp(series(1.03 ** 10)).kind).toBe('warming');
  });

  it('sees no change in too few durations, nor in those that the clock gives as zero', () => {
    expect(warmUp([9, 8, 7, 1, 1, 1, 1])).toEqual({ kind: 'flat', steadyFrom: 0 });
    expect(warmUp(new Float64Array(300))).toEqual({ kind: 'flat', steadyFrom: 0 });
  });

  it.each([[[]], [[1, -1]], [[NaN]]])('refuses %j', (values) => {
    expect(() => warmUp(values)).toThrow(RangeError);
  });
});
