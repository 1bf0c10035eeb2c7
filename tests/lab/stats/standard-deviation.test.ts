import { describe, expect, it } from 'vitest';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('standardDeviation', () => {
  it.each(reference.lists)('agrees with the reference on $values', (list) => {
    expect(relativeError(standardDeviation(list.values), list.standardDeviation)).toBeLessThan(1e-9);
  });

  it('is zero where all values are one', () => {
    expect(standardDeviation([0.1, 0.1, 0.1])).toBe(0);
  });

  it.each([[[]], [[1]], [[1, NaN]], [[Infinity, 1]]])('refuses %j', (values) => {
    expect(() => standardDeviation(values)).toThrow(RangeError);
  });
});
