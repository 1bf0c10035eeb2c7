import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/lab/stats/mean.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('mean', () => {
  it.each(reference.lists)('agrees with the reference on $values', (list) => {
    expect(relativeError(mean(list.values), list.mean)).toBeLessThan(1e-9);
  });

  it.each([[[]], [[1, NaN]], [[Infinity, 1]]])('refuses %j', (values) => {
    expect(() => mean(values)).toThrow(RangeError);
  });
});
