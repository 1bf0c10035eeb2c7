import { describe, expect, it } from 'vitest';
import { skewness } from '../../../src/lab/stats/skewness.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { valuesOf } from './values-of.ts';

describe('skewness', () => {
  it.each(reference.lists)('agrees with the reference on $name', (list) => {
    const actual = skewness(valuesOf(list.values));
    if (list.skewness === null) expect(actual).toBeUndefined();
    else
      expect(Math.abs((actual ?? NaN) - list.skewness)).toBeLessThan(
        1e-9 * Math.max(1e-3, Math.abs(list.skewness)),
      );
  });

  it('changes its sign with the values', () => {
    expect(skewness([1, 2, 9])).toBeGreaterThan(0);
    expect(skewness([-1, -2, -9])).toBe(-(skewness([1, 2, 9]) ?? NaN));
  });

  it.each([[[]], [[1, NaN]], [[Infinity, 1]]])('refuses %j', (values) => {
    expect(() => skewness(values)).toThrow(RangeError);
  });
});
