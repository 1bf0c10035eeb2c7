import { describe, expect, it } from 'vitest';
import { tailScale } from '../../../src/lab/stats/tail-scale.ts';
import { relativeError } from '../../support/relative-error.ts';

// Median 3, interquartile range 2.
const five = [1, 2, 3, 4, 5];

describe('tailScale', () => {
  it('has the median at 0 and ten interquartile ranges for a unit', () => {
    const { to, unit } = tailScale(five, 0);
    expect(unit).toBe(20);
    expect(to(3)).toBe(0);
    expect(relativeError(to(4) - to(3), 1 / 20)).toBeLessThan(0.001);
  });

  it('is logarithmic far away: ten times as far is so much more, wherever', () => {
    const { to } = tailScale(five, 0);
    expect(to(3 + 1e5) - to(3 + 1e4)).toBeCloseTo(Math.LN10, 5);
    expect(to(3 - 1e5) - to(3 - 1e6)).toBeCloseTo(Math.LN10, 5);
  });

  it('leads back', () => {
    const { to, from } = tailScale(five, 0);
    for (const value of [-1e6, -2, 0, 3, 4.5, 1e9])
      expect(relativeError(from(to(value)), value)).toBeLessThan(1e-9);
  });

  it('is even over ten steps at least', () => {
    expect(tailScale(five, 7).unit).toBe(70);
  });

  it('goes by the deviation where the quartiles coincide, and by 1 where nothing differs', () => {
    expect(tailScale([1, 1, 1, 1, 1, 1, 8], 0).unit).toBeCloseTo(10 * Math.sqrt(7), 10);
    expect(tailScale([4, 4, 4], 0).unit).toBe(1);
  });

  it.each([[[]], [[1]], [[1, NaN]], [[1, Infinity]]])('refuses %j', (ascending) => {
    expect(() => tailScale(ascending, 0)).toThrow(RangeError);
  });
});
