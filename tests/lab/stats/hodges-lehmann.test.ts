import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { hodgesLehmann } from '../../../src/lab/stats/hodges-lehmann.ts';
import { mannWhitney } from '../../../src/lab/stats/mann-whitney.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

const wanted = reference.pairs.flatMap(({ hodgesLehmann, hodgesLehmannNarrow, ...pair }) => [
  { ...pair, level: 0.95, ...hodgesLehmann },
  { ...pair, level: 0.8, ...hodgesLehmannNarrow },
]);

describe('hodgesLehmann', () => {
  it.each(wanted)(
    'is what brute force finds on $name at $level',
    ({ baseline, candidate, level, ...pair }) => {
      const { shift, interval } = hodgesLehmann(valuesOf(baseline), valuesOf(candidate), level);
      expect(relativeError(shift, pair.shift)).toBeLessThan(1e-12);
      expect(interval === undefined).toBe(pair.interval === null);
      expect(relativeError(interval?.low ?? 0, pair.interval?.low ?? 0)).toBeLessThan(1e-12);
      expect(relativeError(interval?.high ?? 0, pair.interval?.high ?? 0)).toBeLessThan(1e-12);
    },
  );

  it('has no interval where not even the extremes reach the level', () => {
    expect(hodgesLehmann([1, 2, 4], [3, 5, 7], 0.95)).toEqual({ shift: 3 });
    expect(hodgesLehmann([1], [3], 0.5)).toEqual({ shift: 2 });
  });

  it('takes the extremes where they reach the level exactly', () => {
    // Three and three stand apart by chance once in ten.
    expect(hodgesLehmann([1, 2, 4], [3, 5, 7], 0.9).interval).toEqual({ low: -1, high: 6 });
  });

  it('turns round with the lists', () => {
    const [a, b] = [lognormal(11, 1, mulberry32(3)), lognormal(8, 1, mulberry32(4))];
    const [one, other] = [hodgesLehmann(a, b), hodgesLehmann(b, a)];
    expect(one.shift).toBe(-other.shift);
    expect(one.interval).toEqual({
      low: -(other.interval?.high ?? NaN),
      high: -(other.interval?.low ?? NaN),
    });
  });

  it.each([
    [7, 9],
    [31, 40],
  ])('leaves out the shifts that the rank test of %i and %i values leaves out, and no other', (m, n) => {
    const random = mulberry32(m);
    for (let trial = 0; trial < 40; trial++) {
      const [a, b] = [lognormal(m, 0.5, random), lognormal(n, 0.5, random)];
      const { low, high } = hodgesLehmann(a, b, 0.9).interval ?? { low: NaN, high: NaN };
      for (const shift of [low - 1e-9, low + 1e-9, high - 1e-9, high + 1e-9]) {
        const { p } = mannWhitney(
          a.map((value) => value + shift),
          b,
        );
        expect(p > 0.1).toBe(low < shift && shift < high);
      }
    }
  });

  it('covers the true shift at least 95 times in 100', () => {
    const random = mulberry32(10);
    let covered = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      const { interval } = hodgesLehmann(
        lognormal(8, 1, random),
        lognormal(8, 1, random).map((v) => v + 3),
      );
      if (interval && contains(interval, 3)) covered++;
    }
    expect(covered / 2_000).toBeGreaterThan(0.945);
    expect(covered / 2_000).toBeLessThan(0.98);
  });

  it.each([
    [[], [1]],
    [[1], []],
    [[NaN], [1]],
    [[1], [Infinity]],
  ])('refuses %j and %j', (baseline, candidate) => {
    expect(() => hodgesLehmann(baseline, candidate)).toThrow(RangeError);
  });

  it.each([0, 1, -0.5, NaN])('refuses the level %d', (level) => {
    expect(() => hodgesLehmann([1, 2], [3, 4], level)).toThrow(RangeError);
  });
});
