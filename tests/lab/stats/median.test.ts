import { describe, expect, it } from 'vitest';
import { median } from '../../../src/lab/stats/median.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('median', () => {
  it.each(reference.lists)('agrees with the reference on $values', (list) => {
    expect(relativeError(median(list.values), list.median)).toBeLessThan(1e-9);
  });

  it('sorts by number, and leaves what it was given as it was', () => {
    const values = [10, 9, 100];
    expect(median(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  it.each([[[]], [[1, NaN]], [[Infinity, 1]]])('refuses %j', (values) => {
    expect(() => median(values)).toThrow(RangeError);
  });
});
