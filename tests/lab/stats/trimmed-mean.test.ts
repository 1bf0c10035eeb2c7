import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/lab/stats/mean.ts';
import { trimmedMean } from '../../../src/lab/stats/trimmed-mean.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

describe('trimmedMean', () => {
  it.each(reference.lists)('agrees with the reference on $name', (list) => {
    const values = valuesOf(list.values);
    expect(relativeError(trimmedMean(values), list.trimmedMean)).toBeLessThan(1e-9);
    expect(relativeError(trimmedMean(values, 0.1), list.trimmedMeanTenth)).toBeLessThan(1e-9);
  });

  it('is the mean of few values, or with nothing to leave out', () => {
    expect(trimmedMean([9, 1, 4, 2])).toBe(4);
    expect(trimmedMean([9, 1, 4, 2, 7], 0)).toBe(mean([1, 2, 4, 7, 9]));
  });

  it('leaves out as much at the one end as at the other, and what it was given as it was', () => {
    const values = [1e9, 10, 2, 3, -1e9];
    expect(trimmedMean(values)).toBe(5);
    expect(values).toEqual([1e9, 10, 2, 3, -1e9]);
  });

  it.each([[[]], [[1, NaN]], [[Infinity, 1, 2, 3, 4]]])('refuses %j', (values) => {
    expect(() => trimmedMean(values)).toThrow(RangeError);
  });

  it.each([-0.1, 0.5, NaN])('refuses the share %d', (share) => {
    expect(() => trimmedMean([1, 2, 3], share)).toThrow(RangeError);
  });
});
