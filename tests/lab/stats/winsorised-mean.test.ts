import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/lab/stats/mean.ts';
import { winsorisedMean } from '../../../src/lab/stats/winsorised-mean.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

describe('winsorisedMean', () => {
  it.each(reference.lists)('agrees with the reference on $name', (list) => {
    const values = valuesOf(list.values);
    expect(relativeError(winsorisedMean(values), list.winsorisedMean)).toBeLessThan(1e-9);
    expect(relativeError(winsorisedMean(values, 1.5), list.winsorisedMeanNear)).toBeLessThan(1e-9);
  });

  it('counts what lies beyond a fence as if it lay there', () => {
    // The median is 3, the deviation 1, the upper fence at 9.
    expect(winsorisedMean([1, 2, 3, 4, 1000])).toBe((1 + 2 + 3 + 4 + 9) / 5);
    expect(winsorisedMean([1, 2, 3, 4, 9])).toBe(winsorisedMean([1, 2, 3, 4, 1e9]));
  });

  it('is the mean where no value is far', () => {
    expect(winsorisedMean([1, 2, 3, 4, 9])).toBe(mean([1, 2, 3, 4, 9]));
  });

  it('is the mean where a coarse clock makes most values one', () => {
    expect(winsorisedMean([5, 5, 5, 5, 5, 10, 10, 15])).toBe(mean([5, 5, 5, 5, 5, 10, 10, 15]));
    expect(winsorisedMean([0.25, 0.25])).toBe(0.25);
  });

  it('leaves what it was given as it was', () => {
    const values = [1000, 2, 1, 3];
    winsorisedMean(values, 1);
    expect(values).toEqual([1000, 2, 1, 3]);
  });

  it.each([[[]], [[1, NaN]], [[Infinity, 1]]])('refuses %j', (values) => {
    expect(() => winsorisedMean(values)).toThrow(RangeError);
  });

  it.each([0, -1, NaN, Infinity])('refuses to reach %d deviations', (reach) => {
    expect(() => winsorisedMean([1, 2, 3], reach)).toThrow(RangeError);
  });
});
