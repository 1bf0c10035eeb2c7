import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { yuenWelch } from '../../../src/lab/stats/yuen-welch.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

const comparable = reference.pairs.flatMap(({ yuen, ...pair }) => (yuen ? [{ ...pair, yuen }] : []));

describe('yuenWelch', () => {
  it.each(comparable)('agrees with the reference on $name', ({ baseline, candidate, yuen }) => {
    const { difference, interval, p, df } = yuenWelch(valuesOf(baseline), valuesOf(candidate));
    const reach = yuen.interval.high - yuen.interval.low;
    expect(Math.abs(difference - yuen.difference)).toBeLessThan(1e-9 * reach);
    expect(Math.abs(interval.low - yuen.interval.low)).toBeLessThan(1e-9 * reach);
    expect(Math.abs(interval.high - yuen.interval.high)).toBeLessThan(1e-9 * reach);
    expect(relativeError(df, yuen.df)).toBeLessThan(1e-9);
    expect(relativeError(p, yuen.p)).toBeLessThan(1e-6);
  });

  it('has no doubt where the middle values of each list are one', () => {
    const [five, six] = [
      [5, 5, 5, 5, 90],
      [6, 6, 6, 6, 6, 6],
    ];
    expect(yuenWelch(five, six)).toEqual({ difference: 1, interval: { low: 1, high: 1 }, p: 0, df: 5 });
    expect(yuenWelch(five, five)).toEqual({ difference: 0, interval: { low: 0, high: 0 }, p: 1, df: 4 });
  });

  it('has an interval that leaves out zero exactly where p says so', () => {
    const random = mulberry32(8);
    for (let trial = 0; trial < 300; trial++) {
      const a = Array.from({ length: 7 }, () => normal(random));
      const b = Array.from({ length: 11 }, () => 1 + 2 * normal(random));
      const { interval, p } = yuenWelch(a, b, 0.9);
      expect(interval.low > 0 || interval.high < 0).toBe(p < 0.1);
    }
  });

  it('finds a difference in about 5 of 100 pairs of lists that have none', () => {
    const random = mulberry32(9);
    const draw = (size: number, spread: number) =>
      Array.from({ length: size }, () => (spread * normal(random)) / (random() < 0.1 ? 0.1 : 1));
    let found = 0;
    for (let trial = 0; trial < 4_000; trial++) if (yuenWelch(draw(10, 1), draw(20, 3)).p < 0.05) found++;
    expect(found / 4_000).toBeGreaterThan(0.03);
    expect(found / 4_000).toBeLessThan(0.06);
  });

  it.each([
    [[1], [1, 2]],
    [[1, 2], []],
    [
      [1, NaN],
      [1, 2],
    ],
    [
      [1, 2],
      [1, Infinity],
    ],
  ])('refuses %j and %j', (baseline, candidate) => {
    expect(() => yuenWelch(baseline, candidate)).toThrow(RangeError);
  });

  it.each([
    [0, 0.2],
    [1, 0.2],
    [0.95, 0.5],
    [0.95, NaN],
  ])('refuses the level %d with a trim of %d', (level, trim) => {
    expect(() => yuenWelch([1, 1, 1], [2, 2, 2], level, trim)).toThrow(RangeError);
  });
});
