import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { welchTest } from '../../../src/lab/stats/welch-test.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

const comparable = reference.pairs.flatMap(({ welch, ...pair }) => (welch ? [{ ...pair, welch }] : []));

describe('welchTest', () => {
  it.each(comparable)('agrees with the reference on $name', ({ baseline, candidate, welch }) => {
    const { difference, interval, p, df } = welchTest(valuesOf(baseline), valuesOf(candidate));
    const reach = welch.interval.high - welch.interval.low;
    expect(Math.abs(difference - welch.difference)).toBeLessThan(1e-9 * reach);
    expect(Math.abs(interval.low - welch.interval.low)).toBeLessThan(1e-9 * reach);
    expect(Math.abs(interval.high - welch.interval.high)).toBeLessThan(1e-9 * reach);
    expect(relativeError(df, welch.df)).toBeLessThan(1e-9);
    expect(relativeError(p, welch.p)).toBeLessThan(1e-6);
  });

  it('has no doubt where neither list has a spread, whatever the rounding of their sums', () => {
    const of = (size: number) => Array.from({ length: size }, () => 0.1);
    expect(welchTest(of(3), of(7))).toEqual({ difference: 0, interval: { low: 0, high: 0 }, p: 1, df: 8 });
    expect(welchTest(of(3), [0.2, 0.2]).p).toBe(0);
  });

  it('turns round with the lists', () => {
    const [one, other] = [welchTest([1, 2, 4], [3, 5]), welchTest([3, 5], [1, 2, 4])];
    expect(one.interval.low).toBe(-other.interval.high);
    expect(one.p).toBe(other.p);
  });

  it('covers the true difference about 95 times in 100 where sizes and spreads differ', () => {
    const random = mulberry32(6);
    const draw = (size: number, centre: number, spread: number) =>
      Array.from({ length: size }, () => centre + spread * normal(random));
    let covered = 0;
    for (let trial = 0; trial < 4_000; trial++) {
      if (contains(welchTest(draw(5, 1, 3), draw(14, 2, 1)).interval, 1)) covered++;
    }
    expect(Math.abs(covered / 4_000 - 0.95)).toBeLessThan(0.015);
  });

  it.each([
    [[1], [1, 2]],
    [[1, 2], []],
    [
      [1, 2],
      [1, -Infinity],
    ],
  ])('refuses %j and %j', (baseline, candidate) => {
    expect(() => welchTest(baseline, candidate)).toThrow(RangeError);
  });

  it.each([0, 1, NaN])('refuses the level %d', (level) => {
    expect(() => welchTest([1, 1], [2, 2], level)).toThrow(RangeError);
  });
});
