import { describe, expect, it } from 'vitest';
import { quantile } from '../../../src/lab/stats/quantile.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('quantile', () => {
  it.each(reference.lists)('agrees with the reference on $values', ({ values, quantiles }) => {
    const ascending = values.toSorted((a, b) => a - b);
    for (const [p, expected] of Object.entries(quantiles)) {
      expect(relativeError(quantile(ascending, Number(p)), expected)).toBeLessThan(1e-9);
    }
  });

  it('is the least value at 0, the greatest at 1 and a lone value everywhere', () => {
    expect(quantile([1, 2, 7], 0)).toBe(1);
    expect(quantile([1, 2, 7], 1)).toBe(7);
    expect([0, 0.3, 1].map((p) => quantile([4], p))).toEqual([4, 4, 4]);
  });

  it.each([[[]], [[NaN]], [[1, 2, NaN]], [[-Infinity, 1]], [[1, Infinity]]])('refuses %j', (values) => {
    expect(() => quantile(values, 0.5)).toThrow(RangeError);
  });

  it.each([-0.1, 1.1, NaN])('refuses the share %d', (p) => {
    expect(() => quantile([1, 2], p)).toThrow(RangeError);
  });
});
